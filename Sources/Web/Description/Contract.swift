import FollowUp
import HTTPTypes
import UseCases

/// What a program may send to a route of the API, and what it gets back.
struct Contract: Sendable {
    enum Body: Sendable {
        case none
        /// A use case's input, without what stands in the address.
        case act(any UseCase.Type)
        case json(any (Decodable & Sendable).Type)
        case file
        /// A use case's input as fields of a form beside a file.
        case form(any UseCase.Type)
    }

    enum Reply: Sendable {
        case json(any (Decodable & Sendable).Type)
        case table
        /// Bytes of a media type.
        case content(MediaType)
    }

    var query: [QueryParameter] = []
    var body = Body.none
    var reply: Reply
    var status = HTTPResponse.Status.ok
}

/// A value behind the question mark: declared once, read by the door, described to programs.
struct QueryParameter: Sendable {
    let name: String
    let schema: JSON
    var isRequired = false
    let says: String
}

extension QueryParameter {
    static let filter = QueryParameter(
        name: "filter",
        schema: [
            "type": "string", "enum": .list(BoardFilter.allCases.map { .text($0.rawValue) }),
            "default": .text(BoardFilter.open.rawValue),
        ], says: "Which orders")
    static let search = QueryParameter(
        name: "search", schema: ["type": "string"],
        says: "Words of numbers, suppliers, descriptions, places; Chinese too")
    static let supplier = QueryParameter(
        name: "supplier", schema: FileID.shape, says: "The orders of one supplier")
    static let after = QueryParameter(
        name: "after", schema: ["type": "string"],
        says: "The cursor of the page before, from its `next`")
    static let aside = QueryParameter(
        name: "aside", schema: ["type": "integer", "enum": [1]], says: "Letters set aside")
    static let before = QueryParameter(
        name: "before", schema: ["type": "integer", "minimum": 1],
        says: "Changes before this number, from the `next` of the page before")
    static let to = QueryParameter(
        name: "to", schema: Day.shape, isRequired: true, says: "The day it would be moved to")
    static let fileName = QueryParameter(
        name: "fileName", schema: ["type": "string", "default": "list"],
        says: "The list's name; an ending must promise what its content is")
    static let sheet = QueryParameter(
        name: "sheet",
        schema: ["type": "string", "enum": ["orders", "takeOver"], "default": "orders"],
        says: "What the rows are")
    static let mapping = QueryParameter(
        name: "mapping", schema: ["type": "string"], says: "A remembered mapping's name")
    static let currency = QueryParameter(
        name: "currency", schema: Currency.shape, says: "Where the list has no such column")
    static let dateOrder = QueryParameter(
        name: "dateOrder",
        schema: ["type": "string", "enum": ["dayMonthYear", "monthDayYear"]],
        says: "How dates are read that can be read both ways")
    static let decimalMark = QueryParameter(
        name: "decimalMark", schema: ["type": "string"],
        says: "How numbers are read that can be read both ways")

    static func limit(_ standard: Int, most: Int) -> QueryParameter {
        QueryParameter(
            name: "limit",
            schema: [
                "type": "integer", "minimum": 1, "maximum": .number(most),
                "default": .number(standard),
            ], says: "How many a page")
    }

    static let sort = QueryParameter(
        name: "sort",
        schema: ["type": "string", "enum": .list(BoardOrder.allCases.map { .text($0.rawValue) })],
        says: "A column instead of worst first, for lists of at most 10,000 orders")
    static let direction = QueryParameter(
        name: "direction",
        schema: [
            "type": "string", "enum": .list(SortDirection.allCases.map { .text($0.rawValue) }),
            "default": .text(SortDirection.ascending.rawValue),
        ], says: "Which way it is sorted")
    static let board = [filter, search, supplier, sort, direction, after, limit(50, most: 200)]
    static let suppliers = [
        QueryParameter(
            name: "search", schema: ["type": "string"], says: "Part of a name; Chinese too"),
        after, limit(50, most: 200),
    ]
    static let names = [after, limit(50, most: 200)]
    static let money = [after, limit(50, most: 100)]
    static let decisions = [
        QueryParameter(
            name: "state",
            schema: [
                "type": "string", "enum": .list(DecisionState.allCases.map { .text($0.rawValue) }),
                "default": .text(DecisionState.open.rawValue),
            ], says: "Which questions"),
        QueryParameter(
            name: "whose",
            schema: [
                "type": "string",
                "enum": .list(AskDecisions.Whose.allCases.map { .text($0.rawValue) }),
                "default": .text(AskDecisions.Whose.mine.rawValue),
            ], says: "Those that the asker decides, or all"),
        QueryParameter(name: "order", schema: FileID.shape, says: "The questions of one order"),
        after, limit(50, most: 100),
    ]
    static let days = [after, limit(100, most: 200)]
    static let journal = [before, limit(30, most: 200)]
    static let changes = [after, limit(100, most: 500)]
    static let list = [fileName, sheet, mapping, currency, dateOrder, decimalMark]
}
