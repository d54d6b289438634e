/// Where a field stands: its identity, and what describes it.
struct FieldPlace {
    let id: String
    let name: String
    let hasHint: Bool
    let isWrong: Bool

    /// The attributes every control has.
    func write(_ page: inout HTML) {
        page.write("id=\"")
        page.write(text: id)
        page.write("\" name=\"")
        page.write(text: name)
        page.write("\"")
        guard hasHint || isWrong else { return }
        page.write(" aria-describedby=\"")
        if hasHint {
            page.write(text: id)
            page.write("-hint")
        }
        if isWrong {
            if hasHint { page.write(" ") }
            page.write(text: id)
            page.write("-error")
        }
        page.write("\"")
        if isWrong { page.write(" aria-invalid=\"true\"") }
    }
}
