/// A paper to be printed, as blocks one under the other. Whoever draws it knows nothing of the
/// trade: every word of it stands here.
public struct PrintedPaper: Codable, Sendable, Equatable {
    public var title: String
    /// Beside the title, such as the number.
    public var subtitle: String
    /// Across every page, such as *cancelled*.
    public var stamp: String?
    public var blocks: [Block]
    /// At the foot of every page; `{page}` and `{pages}` stand for the numbers.
    public var footer: String
    public var foot: String
    /// What the file says about itself; the same paper is the same bytes.
    public var author: String
    public var madeAt: String

    public enum Block: Codable, Sendable, Equatable {
        case heading(String)
        case facts([Fact])
        case table(Table)
        case text(String)
        /// Places to sign, side by side.
        case signatures([String])
    }

    public struct Fact: Codable, Sendable, Equatable {
        public var label: String
        public var value: String

        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    public struct Column: Codable, Sendable, Equatable {
        public var title: String
        /// Of the width, in thousandths.
        public var share: Int
        public var alignsRight: Bool

        public init(_ title: String, share: Int, alignsRight: Bool = false) {
            self.title = title
            self.share = share
            self.alignsRight = alignsRight
        }
    }

    public struct Table: Codable, Sendable, Equatable {
        public var columns: [Column]
        public var rows: [[String]]
        /// In bold under the rows.
        public var totals: [[String]]

        public init(columns: [Column], rows: [[String]], totals: [[String]] = []) {
            self.columns = columns
            self.rows = rows
            self.totals = totals
        }
    }

    public init(title: String, subtitle: String, footer: String, foot: String) {
        self.title = title
        self.subtitle = subtitle
        self.footer = footer
        self.foot = foot
        blocks = []
        author = ""
        madeAt = ""
    }
}
