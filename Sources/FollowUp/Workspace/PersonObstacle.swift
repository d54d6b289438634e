/// What stands against letting a person in.
public enum PersonObstacle: Sendable, Equatable, Hashable {
    /// The address has an account already, and nothing shows that it is the founder's.
    case accountExists(String)
}
