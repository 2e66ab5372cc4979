/// An agreement to deliver gas: who sells what to whom, how much, on which days, under which legal class and through which bank.
public struct Contract: Sendable, Equatable {
    public enum LegalClass: String, Sendable, CaseIterable {
        /// Long: more than a year. Short: up to a year. Laws treat them differently.
        case long, short, unknown
    }

    public enum Status: String, Sendable, CaseIterable {
        case inForce = "in-force"
        case signed, option, sought, expired, terminated
        case notDelivered = "not-delivered"
        case unknown
    }

    public let id: Identifier<Contract>
    public let buyerZone: Int
    /// Names, or identifiers of actors.
    public let buyer: String
    public let seller: String
    public let supplier: Int
    /// TWh/y; `nil` is not known.
    public let annualVolume: Estimate?
    /// GWh/d; `nil` is not known.
    public let dailyVolume: Double?
    /// Percent of the annual volume that is paid whether taken or not; `nil` is not known.
    public let takeOrPayPercent: Double?
    public let start: Day?
    public let end: Day?
    public let signed: Day?
    public let legalClass: LegalClass
    public let status: Status
    /// Where the gas is handed over.
    public let gate: Entry.Gate?
    /// Bank or way of payment, the identifier of an actor where known; empty is not known.
    public let paymentChannel: String
    public let pricing: String
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let notes: String
    public let place: DataPlace?

    public init(
        id: Identifier<Contract>, buyerZone: Int, buyer: String = "", seller: String = "", supplier: Int,
        annualVolume: Estimate? = nil, dailyVolume: Double? = nil, takeOrPayPercent: Double? = nil, start: Day? = nil,
        end: Day? = nil, signed: Day? = nil, legalClass: LegalClass = .unknown, status: Status = .inForce,
        gate: Entry.Gate? = nil, paymentChannel: String = "", pricing: String = "",
        sources: [Identifier<Publication>] = [], grade: EvidenceGrade = .c, notes: String = "", place: DataPlace? = nil
    ) {
        self.id = id
        self.buyerZone = buyerZone
        self.buyer = buyer
        self.seller = seller
        self.supplier = supplier
        self.annualVolume = annualVolume
        self.dailyVolume = dailyVolume
        self.takeOrPayPercent = takeOrPayPercent
        self.start = start
        self.end = end
        self.signed = signed
        self.legalClass = legalClass
        self.status = status
        self.gate = gate
        self.paymentChannel = paymentChannel
        self.pricing = pricing
        self.sources = sources
        self.grade = grade
        self.notes = notes
        self.place = place
    }

    /// Whether gas flows under it on a day: its dates hold and nobody has ended it before. Options and wishes deliver nothing;
    /// a contract that is recorded as expired delivered until its last day.
    public func isDelivering(on day: Day) -> Bool {
        if let start, day < start { return false }
        if let end, day > end { return false }
        switch status {
        case .inForce, .signed: return true
        case .expired, .terminated: return end != nil
        case .unknown: return start != nil || end != nil
        case .option, .sought, .notDelivered: return false
        }
    }

    /// GWh/d on average of a year in force: no more than the annual quantity.
    public var meanRate: Double? {
        guard let annual = annualVolume.map({ $0.central * Units.gwhPerTWh / 365 }) else { return dailyVolume }
        return min(annual, dailyVolume ?? annual)
    }

    /// GWh/d: the daily quantity, else the annual one spread evenly; `nil` where neither is known.
    public var rate: Double? {
        dailyVolume ?? annualVolume.map { $0.central * Units.gwhPerTWh / 365 }
    }
}
