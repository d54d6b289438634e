import FollowUp
import Record

/// Enters a supplier.
public struct EnterSupplier: UseCase {
    public static let name = "enterSupplier"
    public static let allowed = Set<Role>.keepers
    public static let example = EnterSupplier(
        name: "Yongkang Hengda", chineseName: "永康恒达工贸有限公司",
        creditCode: "91330100799655058B", country: "CN")

    public var name: String
    public var chineseName: String?
    public var creditCode: String?
    public var country: String?

    public init(
        name: String, chineseName: String? = nil, creditCode: String? = nil,
        country: String? = nil
    ) {
        self.name = name
        self.chineseName = chineseName
        self.creditCode = creditCode
        self.country = country
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let changes = try Supplier.enter(profile)
        return try await house.claiming(name: name, field: "name") {
            try await house.begin(
                .supplier, changes.map { .supplier($0) }, caller, by: Self.allowed)
        }
    }

    private var profile: SupplierProfile {
        var profile = SupplierProfile(name: name)
        profile.chineseName = chineseName
        profile.creditCode = creditCode
        profile.country = country
        return profile
    }
}

/// Amends what a supplier is known by. What is absent here is absent from now on.
public struct AmendSupplier: UseCase {
    public static let name = "amendSupplier"
    public static let allowed = Set<Role>.keepers
    public static let example = AmendSupplier(
        name: "Yongkang Hengda Ltd.", chineseName: nil, creditCode: nil, country: "CN")

    @Path public var supplier: FileID
    public var name: String
    @IfTold public var chineseName: String?
    @IfTold public var creditCode: String?
    @IfTold public var country: String?
    /// The change the form showed; refused if the particulars were changed since.
    public var seq: Int?

    public init(
        supplier: FileID = .unset, name: String, chineseName: String? = nil,
        creditCode: String? = nil, country: String? = nil
    ) {
        self.supplier = supplier
        self.name = name
        _chineseName = IfTold(chineseName)
        _creditCode = IfTold(creditCode)
        _country = IfTold(country)
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.claiming(name: name, field: "name") {
            try await house.onSupplier(caller, supplier, by: Self.allowed) {
                try seq.require(unmoved: $0.profileSeq)
                var profile = $0.profile
                profile.name = name
                profile.chineseName = $chineseName.over(profile.chineseName)
                profile.creditCode = $creditCode.over(profile.creditCode)
                profile.country = $country.over(profile.country)
                return try $0.amend(profile)
            }
        }
    }
}

extension House {
    /// Begins a file with its first changes.
    func begin(
        _ kind: FileKind, _ changes: [Change], _ caller: Caller, by allowed: Set<Role>
    ) async throws -> Recorded {
        let id = FileID.new(at: now())
        let official = try await workspace(caller.workspace).calendar
        let envelope = caller.envelope(allowed)
        return try await keeper.turn(
            caller.workspace, files: [], context: RowContext(official: official)
        ) { turn in
            turn.begin(kind, id)
            try turn.record(changes, in: id, by: envelope)
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }

    func onSupplier(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>,
        _ decide: (Supplier) throws -> [SupplierChange]
    ) async throws -> Recorded {
        let official = try await workspace(caller.workspace).calendar
        _ = try await supplier(caller.workspace, id)
        let envelope = caller.envelope(allowed)
        let recorded = try await keeper.turn(
            caller.workspace, files: [id], context: RowContext(official: official)
        ) { turn in
            let changes = try decide(turn.supplier(id))
            // Their calendar or their name may change: rows and plans follow.
            turn.also(Unfinished.plans(on: id, from: turn.seq(id), in: turn.workspace))
            try turn.record(changes.map { .supplier($0) }, in: id, by: envelope)
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
        await finish(caller.workspace)
        return recorded
    }

    /// The supplier of that identity, or of that name; a new name is entered.
    func supplierFile(
        _ caller: Caller, id: FileID?, name: String?, allowed: Set<Role>
    ) async throws -> FileID {
        if let id {
            _ = try await supplier(caller.workspace, id)
            return id
        }
        guard let name, !name.allSatisfy(\.isWhitespace) else {
            throw Refusal(.missing, field: "supplierName")
        }
        if let known = try await claimed(caller.workspace, .supplier, name) { return known }
        let changes = try Supplier.enter(SupplierProfile(name: name))
        do {
            // The key belongs to the act that names the supplier, not to entering them.
            return try await Answering.$pending.withValue(nil) {
                try await begin(.supplier, changes.map { .supplier($0) }, caller, by: allowed).id
            }
        } catch RecordFailure.missed(.taken) {
            guard let known = try await claimed(caller.workspace, .supplier, name) else {
                throw Refusal(.changedMeanwhile)
            }
            return known
        }
    }

    /// The file that bears a name.
    func claimed(
        _ workspace: FileID, _ kind: FileKind, _ name: String
    ) async throws -> FileID? {
        let value = Claim.of(name)
        return try await engine.read { reading in
            try reading.first(
                """
                SELECT file FROM claim WHERE workspace = \(workspace)
                AND kind = \(kind.rawValue) AND value = \(value)
                """
            ) { $0.id(0) }
        }
    }

    /// The files that bear these names, by the name as it is compared.
    func claimed(
        _ workspace: FileID, _ kind: FileKind, _ values: Set<String>
    ) async throws -> [String: FileID] {
        let found = try await engine.read { reading in
            try values.compactMap { value in
                try reading.first(
                    """
                    SELECT file FROM claim WHERE workspace = \(workspace)
                    AND kind = \(kind.rawValue) AND value = \(value)
                    """
                ) { (value, $0.id(0)) }
            }
        }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
