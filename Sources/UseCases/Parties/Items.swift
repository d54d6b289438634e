import FollowUp
import Record

/// Enters an item by hand; lines of later orders with the same code or description are matched.
public struct EnterItem: UseCase {
    public static let name = "enterItem"
    public static let allowed = Set<Role>.keepers
    public static let example = EnterItem(
        description: "Insulated bottle 500 ml", code: "BTL-500", unit: "pcs")

    public var description: String
    public var code: String?
    public var chineseDescription: String?
    public var unit: String?
    public var gtin: String?
    public var hsCode: String?

    public init(
        description: String, code: String? = nil, chineseDescription: String? = nil,
        unit: String? = nil, gtin: String? = nil, hsCode: String? = nil
    ) {
        self.description = description
        self.code = code
        self.chineseDescription = chineseDescription
        self.unit = unit
        self.gtin = gtin
        self.hsCode = hsCode
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let changes = try Item.enter(profile)
        return try await house.claiming(name: code ?? description, field: claimed) {
            try await house.begin(.item, changes.map { .item($0) }, caller, by: Self.allowed)
        }
    }

    /// What no other item may be called: its code, else its description.
    var claimed: String { code == nil ? "description" : "code" }

    var profile: ItemProfile {
        var profile = ItemProfile(description: description)
        profile.code = code
        profile.chineseDescription = chineseDescription
        profile.unit = unit
        profile.gtin = gtin
        profile.hsCode = hsCode
        return profile
    }
}

/// Amends what an item is known by. What is absent here is absent from now on; its unit stays.
public struct AmendItem: UseCase {
    public static let name = "amendItem"
    public static let allowed = Set<Role>.keepers
    public static let example = AmendItem(
        description: "Insulated bottle 500 ml", code: "BTL-500-B", unit: "pcs",
        hsCode: "961700")

    @Path public var item: FileID
    public var description: String
    @IfTold public var code: String?
    @IfTold public var chineseDescription: String?
    public var unit: String?
    @IfTold public var gtin: String?
    @IfTold public var hsCode: String?
    /// The change the form showed; refused if the item was changed since.
    public var seq: Int?

    public init(
        item: FileID = .unset, description: String, code: String? = nil,
        chineseDescription: String? = nil, unit: String? = nil, gtin: String? = nil,
        hsCode: String? = nil
    ) {
        self.item = item
        self.description = description
        _code = IfTold(code)
        _chineseDescription = IfTold(chineseDescription)
        self.unit = unit
        _gtin = IfTold(gtin)
        _hsCode = IfTold(hsCode)
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let field = code == nil ? "description" : "code"
        return try await house.claiming(name: code ?? description, field: field) {
            try await house.onFile(caller, item, seq: seq, by: Self.allowed) { file in
                guard case .item(let item) = file else { throw Refusal(.notFound) }
                var profile = ItemProfile(description: description)
                profile.code = $code.over(item.code)
                profile.chineseDescription = $chineseDescription.over(item.chineseDescription)
                profile.unit = unit ?? item.unit
                profile.gtin = $gtin.over(item.gtin)
                profile.hsCode = $hsCode.over(item.hsCode)
                return try item.amend(profile).map { .item($0) }
            }
        }
    }
}
