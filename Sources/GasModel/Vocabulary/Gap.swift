/// A figure that a run could use and that is unknown, or known by estimate only.
public struct Gap: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case unknown, estimate
    }

    public let kind: Kind
    public let place: DataPlace
    public let table: String
    public let key: String
    public let attribute: String
    /// What the row is called, where it has a name.
    public let name: String
    /// Document that would close it; empty where the dataset names none.
    public let closedBy: String

    public init(
        kind: Kind, place: DataPlace, table: String, key: String, attribute: String, name: String, closedBy: String
    ) {
        self.kind = kind
        self.place = place
        self.table = table
        self.key = key
        self.attribute = attribute
        self.name = name
        self.closedBy = closedBy
    }
}
