/// A legal rule on gas of an origin, as the dataset records it. A scenario applies rules; the table itself changes no number.
public struct LegalRule: Sendable, Equatable {
    /// Contracts that a rule concerns.
    public enum ContractClass: String, Sendable, CaseIterable {
        case any, long, short
        /// Signed on or after the day that the act names.
        case new
    }

    public enum GasKind: String, Sendable, CaseIterable {
        case any, lng, pipeline
    }

    public let id: Identifier<LegalRule>
    public let act: String
    public let rule: String
    /// Supplier whose gas it concerns; `nil` where the rule is about owners.
    public let origin: Int?
    /// `EU`, `US`, or zones separated by semicolons.
    public let appliesTo: String
    public let contractClass: ContractClass
    public let kind: GasKind
    /// Only contracts signed before this day.
    public let signedBefore: Day?
    public let start: Day?
    /// Routes at which gas counts as of the origin unless proven otherwise.
    public let points: [Int]
    public let exception: String
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let notes: String

    public init(
        id: Identifier<LegalRule>, act: String, rule: String, origin: Int? = nil, appliesTo: String = "",
        contractClass: ContractClass = .any, kind: GasKind = .any, signedBefore: Day? = nil, start: Day? = nil,
        points: [Int] = [], exception: String = "", sources: [Identifier<Publication>] = [], grade: EvidenceGrade = .c, notes: String = ""
    ) {
        self.id = id
        self.act = act
        self.rule = rule
        self.origin = origin
        self.appliesTo = appliesTo
        self.contractClass = contractClass
        self.kind = kind
        self.signedBefore = signedBefore
        self.start = start
        self.points = points
        self.exception = exception
        self.sources = sources
        self.grade = grade
        self.notes = notes
    }
}

/// A sanction on an actor, or what softens one: an exemption of a buyer, a licence for a time.
public struct Sanction: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case designation, exemption, licence
    }

    public let id: Identifier<Sanction>
    public let actor: Int
    public let authority: String
    public let kind: Kind
    /// Zone or actor that profits from an exemption or licence; empty for a designation.
    public let beneficiary: String
    public let start: Day?
    public let end: Day?
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let notes: String

    public init(
        id: Identifier<Sanction>, actor: Int, authority: String, kind: Kind, beneficiary: String = "", start: Day? = nil,
        end: Day? = nil, sources: [Identifier<Publication>] = [], grade: EvidenceGrade = .c, notes: String = ""
    ) {
        self.id = id
        self.actor = actor
        self.authority = authority
        self.kind = kind
        self.beneficiary = beneficiary
        self.start = start
        self.end = end
        self.sources = sources
        self.grade = grade
        self.notes = notes
    }
}
