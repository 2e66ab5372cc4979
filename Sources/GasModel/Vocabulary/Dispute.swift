/// A figure on which published documents disagree: both ends stay in the data.
public struct Dispute: Sendable, Equatable {
    public let place: DataPlace
    /// Table, row and attribute.
    public let table: String
    public let key: String
    public let attribute: String
    public let unit: String
    public let range: Interval
    /// Published documents; own estimates are not among them.
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let notes: String

    public init(
        place: DataPlace, table: String, key: String, attribute: String, unit: String, range: Interval,
        sources: [Identifier<Publication>], grade: EvidenceGrade, notes: String
    ) {
        self.place = place
        self.table = table
        self.key = key
        self.attribute = attribute
        self.unit = unit
        self.range = range
        self.sources = sources
        self.grade = grade
        self.notes = notes
    }

    /// Width of the range as a share of its largest magnitude, 0 to 1 (up to 2 where it crosses zero).
    public var spread: Double {
        let scale = max(abs(range.low), abs(range.high))
        return scale > 0 ? (range.high - range.low) / scale : 0
    }

    /// The range is of our own making, from several documents, rather than between them.
    public var isEstimate: Bool { grade == .c }
}
