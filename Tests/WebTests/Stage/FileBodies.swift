import Foundation

@testable import Web

/// Bodies that bring a file.
extension Things {
    func list(_ route: Route, _ papers: Papers) -> [UInt8] {
        let list = "PO,Vendor,Description,Qty\nL-\(next()),Hengda,Lid,3\n"
        guard route.kind == .form else { return Array(list.utf8) }
        var text = ""
        for (name, value) in [("csrf", papers.csrf), ("sheet", "orders"), ("currency", "USD")] {
            text += "--XYZ\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        text += "--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"o.csv\"\r\n"
        text += "Content-Type: text/csv\r\n\r\n\(list)\r\n--XYZ--\r\n"
        return Array(text.utf8)
    }

    func document(_ papers: Papers) -> [UInt8] {
        let fields = [("csrf", papers.csrf), ("kind", "proformaInvoice"), ("title", "Signed")]
        return Wire.form(fields, file: "PI.txt", Array("invoice \(next())".utf8))
    }
}
