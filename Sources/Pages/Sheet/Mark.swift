/// The mark in the browser's tab: 跟, in the red of the seal.
public enum Mark {
    public static let path = "/favicon.svg"
    public static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Gendan</title>\
        <rect x="2" y="2" width="28" height="28" rx="3" fill="none" stroke="#b3261e" \
        stroke-width="3"/><path d="M9 8v16M9 16h8M17 8v16M23 8v16" stroke="#b3261e" \
        stroke-width="2.6" fill="none"/></svg>
        """
}
