/// What the disk has to say.
public enum BlobFailure: Error, Sendable, Equatable {
    /// Less space would be left than always has to be.
    case storageFull
    /// No such content here.
    case missing
    /// The content is no longer the one that was kept.
    case damaged
    /// The disk does not do what it is told; the number is the system's.
    case disk(Int32)
}
