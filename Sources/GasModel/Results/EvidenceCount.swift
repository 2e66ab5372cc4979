/// How many figures of a kind have which grade.
public struct EvidenceCount: Sendable, Equatable {
    public let name: String
    public private(set) var a = 0
    public private(set) var b = 0
    public private(set) var c = 0
    public private(set) var missing = 0

    public var known: Int { a + b + c }

    public init(_ name: String, _ estimates: [Estimate?]) {
        self.init(name, grades: estimates.map { $0?.grade })
    }

    /// - Parameter grades: `nil` is an unknown figure.
    public init(_ name: String, grades: [EvidenceGrade?]) {
        self.name = name
        for grade in grades {
            switch grade {
            case .a: a += 1
            case .b: b += 1
            case .c: c += 1
            case nil: missing += 1
            }
        }
    }

    /// Adds figures that nobody knows.
    mutating func miss(_ count: Int) { missing += count }

    static func total(_ groups: [EvidenceCount]) -> EvidenceCount {
        var total = EvidenceCount("all", grades: [])
        for group in groups {
            total.a += group.a
            total.b += group.b
            total.c += group.c
            total.missing += group.missing
        }
        return total
    }
}
