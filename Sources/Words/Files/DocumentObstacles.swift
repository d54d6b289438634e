import FollowUp

extension ObstacleWords {
    /// Those of documents.
    func ofDocuments(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .notWhatItSays(let mediaType): notWhatItSays(mediaType)
        case .sameDocument(let number): sameDocument(number)
        case .fileTooLarge(let megabytes): fileTooLarge(megabytes)
        case .spaceUsedUp(let megabytes): spaceUsedUp(megabytes)
        default: notUnderstood
        }
    }
}
