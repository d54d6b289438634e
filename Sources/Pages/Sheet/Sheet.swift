/// The look in one file: ink on paper, five hues. Served at a fixed name, with an entity tag.
public enum Sheet {
    public static let path = "/assets/desk.css"
    public static let css = [
        tokens, document, frame, tables, states, forms, pictures, order, cards, decisions, narrow,
        print,
    ].joined()
}
