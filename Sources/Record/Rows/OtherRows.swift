import FollowUp

extension Write {
    /// The derived rows of any file; a new one has none yet.
    mutating func derive(
        _ file: AnyFile, before: AnyFile? = nil, isNew: Bool = false, workspace: FileID,
        context: RowContext, touched: Touched
    ) {
        switch file {
        case .order(let order):
            var old: Order?
            if case .order(let stood)? = before { old = stood }
            derive(
                order, before: old, isNew: isNew, workspace: workspace, context: context,
                touched: touched)
        case .supplier(let supplier):
            if touched.contains(.board) { supplierRow(supplier, workspace) }
            if touched.contains(.accounts) { accountRows(supplier, workspace) }
        case .item(let item):
            if touched.contains(.board) { itemRow(item, workspace) }
        case .visit(let visit): visitRows(visit, workspace)
        case .shipment(let shipment): shipmentRows(shipment, workspace)
        case .workspace(let house):
            if touched.contains(.board) { memberRows(house) }
        }
    }

    private mutating func supplierRow(_ supplier: Supplier, _ workspace: FileID) {
        add(
            """
            INSERT INTO supplier_row (workspace, id, name, chinese_name, sites, asking) VALUES
            (\(workspace), \(supplier.id), \(supplier.name), \(supplier.chineseName),
            \(supplier.sites.count), \(supplier.seats.count { $0.askedAt != nil }))
            ON CONFLICT (workspace, id) DO UPDATE SET name = excluded.name,
            chinese_name = excluded.chinese_name, sites = excluded.sites,
            asking = excluded.asking
            """)
    }

    private mutating func itemRow(_ item: Item, _ workspace: FileID) {
        add(
            """
            INSERT INTO item_row (workspace, id, code, description) VALUES (\(workspace),
            \(item.id), \(item.code), \(item.description)) ON CONFLICT (workspace, id)
            DO UPDATE SET code = excluded.code, description = excluded.description
            """)
    }

    private mutating func visitRows(_ visit: Visit, _ workspace: FileID) {
        add(
            """
            INSERT INTO visit_row (workspace, id, kind, day, supplier, provider, cancelled)
            VALUES (\(workspace), \(visit.id), \(visit.visitKind.rawValue),
            \(visit.day ?? .never), \(visit.supplier ?? visit.id), \(visit.provider?.text),
            \(visit.cancelled != nil)) ON CONFLICT (workspace, id) DO UPDATE SET
            kind = excluded.kind, day = excluded.day, supplier = excluded.supplier,
            provider = excluded.provider, cancelled = excluded.cancelled
            """)
        links(of: visit.id, visit.lots, kind: "visit", workspace)
    }

    private mutating func shipmentRows(_ shipment: Shipment, _ workspace: FileID) {
        let draft = shipment.draft
        add(
            """
            INSERT INTO shipment_row (workspace, id, day, reference, cancelled, mode, leaves_from,
            goes_to, cut_off, departure, arrival, containers) VALUES
            (\(workspace), \(shipment.id), \(draft.departure ?? draft.cutOff ?? .never),
            \(draft.reference), \(shipment.cancelled != nil), \(draft.mode.rawValue),
            \(draft.from), \(draft.to), \(draft.cutOff), \(draft.departure), \(draft.arrival),
            \(draft.containers.joined(separator: " "))) ON CONFLICT (workspace, id)
            DO UPDATE SET day = excluded.day, reference = excluded.reference,
            cancelled = excluded.cancelled, mode = excluded.mode,
            leaves_from = excluded.leaves_from, goes_to = excluded.goes_to,
            cut_off = excluded.cut_off, departure = excluded.departure,
            arrival = excluded.arrival, containers = excluded.containers
            """)
        links(of: shipment.id, draft.lots, kind: "shipment", workspace)
    }

    private mutating func links(
        of file: FileID, _ lots: [LotReference], kind: String, _ workspace: FileID
    ) {
        add("DELETE FROM lot_link WHERE workspace = \(workspace) AND file = \(file)")
        for lot in lots {
            add(
                """
                INSERT INTO lot_link (workspace, file, order_id, lot, kind) VALUES
                (\(workspace), \(file), \(lot.order), \(lot.lot), \(kind)) ON CONFLICT DO NOTHING
                """)
        }
    }

    private mutating func memberRows(_ house: Workspace) {
        for member in house.members {
            add(
                """
                INSERT INTO member_row (workspace, person, roles, language, active) VALUES
                (\(house.id), \(member.person),
                \(member.roles.map(\.rawValue).joined(separator: " ")), \(member.language),
                \(member.active)) ON CONFLICT (workspace, person) DO UPDATE SET
                roles = excluded.roles, language = excluded.language, active = excluded.active
                """)
        }
    }

    /// Names that only one file of the workspace may bear. The one it bore before is let go of by
    /// its key: there may be a million others.
    mutating func claim(_ file: AnyFile, before: AnyFile?, workspace: FileID) {
        guard let claim = file.claim else { return }
        if let old = before?.claim, old != claim {
            add(
                """
                DELETE FROM claim WHERE workspace = \(workspace) AND kind = \(file.kind.rawValue)
                AND value = \(old) AND file = \(file.id)
                """)
        }
        add(
            """
            INSERT INTO claim (workspace, kind, value, file) VALUES (\(workspace),
            \(file.kind.rawValue), \(claim), \(file.id)) ON CONFLICT (workspace, kind, value)
            DO UPDATE SET file = excluded.file WHERE claim.file = excluded.file
            """, orMiss: .taken(claim))
    }
}

extension AnyFile {
    /// The name by which a list knows the file: order number, supplier name, item description.
    var claim: String? {
        switch self {
        case .order(let order): Claim.of(order.number)
        case .supplier(let supplier): Claim.of(supplier.name)
        case .item(let item): Claim.of(item.code ?? item.description)
        case .workspace, .visit, .shipment: nil
        }
    }
}
