/// A QR code as a picture: one path, with the quiet zone of four modules that readers ask for.
struct QRPicture {
    /// Rows of `0` and `1` from the top.
    let rows: [String]
    let title: String

    private static let quiet = 4

    /// Nil where there is nothing to draw.
    var markup: HTML? {
        guard !rows.isEmpty, rows.count <= 177 else { return nil }
        let size = rows.count + 2 * Self.quiet
        var path = HTML(capacity: 8_000)
        for (y, row) in rows.enumerated() {
            var from: Int?
            for (x, cell) in (row + "0").enumerated() {
                if cell == "1" {
                    from = from ?? x
                } else if let start = from {
                    path += "M\(start + Self.quiet) \(y + Self.quiet)h\(x - start)v1H"
                    path += "\(start + Self.quiet)z"
                    from = nil
                }
            }
        }
        return """
            <svg class="qr" role="img" aria-labelledby="qr-title" width="232" height="232" \
            viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">\
            <title id="qr-title">\(title)</title>\
            <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path fill="#000" d="\(path)"/></svg>
            """
    }
}
