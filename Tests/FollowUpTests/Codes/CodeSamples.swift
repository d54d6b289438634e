import FollowUp

/// A code of each kind that is known to be right.
enum CodeSamples {
    static let valid: [(CodeKind, String)] = [
        (.container, "CSQU3054383"), (.gtin8, "96385074"), (.gtin12, "036000291452"),
        (.gtin13, "6901234567892"), (.gtin14, "16901234567899"), (.sscc, "106141412345678908"),
        (.uscc, "91330100799655058B"), (.uscc, "9144030071526726XG"),
        (.iban, "GB82WEST12345698765432"), (.iban, "DE89370400440532013000"),
        (.bic, "BKCHCNBJ300"), (.imo, "9074729"), (.hs, "8509809000"), (.locode, "CNSHA"),
    ]
}

extension CodeKind {
    func problems(_ value: String) -> [CodeProblem] { check(value).problems }
    func warnings(_ value: String) -> [CodeProblem] { check(value).warnings }
}
