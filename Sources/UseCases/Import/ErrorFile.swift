import Foundation
import Papers

extension ImportDesk.Job {
    /// Writes the rejected rows in the list's own form, so that they import clean once fixed.
    func writeErrors(_ rejected: Set<Int>) throws {
        let path = ImportDesk.errorFile(self.path)
        try? FileManager.default.removeItem(atPath: path)
        guard !rejected.isEmpty else { return }
        let table = try TableReader.open(path: self.path, form: form)
        let writer = TableWriter(form: table.form.forErrors, guardFormulas: false)
        _ = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard let out = FileHandle(forWritingAtPath: path) else { return }
        defer { try? out.close() }
        try out.write(contentsOf: writer.opening)
        try out.write(contentsOf: writer.record(table.header))
        while let row = try table.next() {
            if rejected.contains(row.number) {
                try out.write(contentsOf: writer.record(row.cells))
            }
        }
    }
}

extension TableForm {
    /// A workbook's errors come back as CSV with a byte order mark, which spreadsheets open right.
    var forErrors: TableForm {
        guard kind == .workbook else { return self }
        return TableForm(
            kind: .delimited, encoding: .utf8WithBOM, delimiter: .comma, lineEnd: .crlf,
            headerRow: 1)
    }
}
