import FollowUp

/// Which supplier has which number, by its hash; an erased one has no row.
extension Write {
    mutating func accountRows(_ supplier: Supplier, _ workspace: FileID) {
        for held in supplier.accounts {
            guard let mark = held.account.mark?.text else { continue }
            add(
                """
                INSERT INTO account_row (workspace, supplier, number, mark) VALUES
                (\(workspace), \(supplier.id), \(held.number), \(mark))
                ON CONFLICT (workspace, supplier, number) DO UPDATE SET mark = excluded.mark
                """)
        }
    }
}
