/// What a worker is asked to do; the bytes it is done to come behind it.
public enum Job: Codable, Sendable {
    case picture(PictureJob)
    case paper(PrintedPaper)
    /// A letter that came in, to be taken apart.
    case letter

    /// How long it may take, in seconds.
    var patience: Int {
        switch self {
        case .picture, .letter: 20
        case .paper: 60
        }
    }
}

/// A small picture of a picture, or of the first page of a paper.
public struct PictureJob: Codable, Sendable {
    public enum Format: String, Codable, Sendable, CaseIterable { case jpeg, png, webp, heic, pdf }

    public var format: Format
    /// The most it may be wide and high, in pixels.
    public var edge: Int

    public init(format: Format, edge: Int) {
        self.format = format
        self.edge = edge
    }

    /// More than any camera takes; a bomb says that it has more.
    public static let mostPixels = 120_000_000
    /// The most bytes of a picture that are looked at.
    public static let mostBytes = 64 << 20
}

/// What a worker answers; what it made comes behind it.
public enum JobReply: Codable, Sendable, Equatable {
    /// The size of the original as it is to be seen. A JPEG without metadata follows.
    case picture(width: Int, height: Int)
    /// A PDF follows.
    case paper(pages: Int)
    /// The bytes of its files follow, one after the other.
    case letter(ReadLetter)
    case failed(JobTrouble)
}

/// What a worker has to say against the bytes it was given.
public enum JobTrouble: String, Codable, Sendable {
    case unreadable, tooManyPixels, notUnderstood
}

/// Why a job was not done.
public enum JobFailure: Error, Sendable, Equatable {
    /// The bytes are what is wrong; asking again is of no use.
    case refused(JobTrouble)
    /// Two workers died over it, one after the other.
    case died
    /// The worker was ended, for it took too long.
    case tookTooLong
    /// The worker said what nobody asked for.
    case nonsense
    /// There is no program to do it, or too many wait.
    case noWorker
    case busy

    /// The bytes did this, and would do it again.
    public var isOfTheBytes: Bool {
        switch self {
        case .refused, .died, .tookTooLong, .nonsense: true
        case .noWorker, .busy: false
        }
    }
}
