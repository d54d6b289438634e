import FollowUp

/// The lists that were brought in lately, whoever of the workspace brought them: what runs may be
/// left, and is found again here.
public struct AskImports: Question {
    public static let name = "imports"
    public static let allowed = RememberMapping.allowed

    public var limit: Int

    public init(limit: Int = 20) { self.limit = min(200, max(1, limit)) }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<ImportRow> {
        ListAnswer(items: house.imports.recent(caller.workspace, limit: limit), next: nil)
    }
}
