import GasModel

/// What all parts of a brief look up.
struct BriefContext {
    let input: BriefInput
    let style: HouseStyle
    /// The zone that stands out; `nil` where the whole region is the subject.
    let focus: Int?

    init(_ input: BriefInput, _ style: HouseStyle) {
        self.init(input, style, focus: input.zone)
    }

    init(_ input: BriefInput, _ style: HouseStyle, focus: Int?) {
        self.input = input
        self.style = style
        self.focus = focus
    }

    var network: Network { input.scorecard.network }
    var zoneName: String { name(input.zone) }
    var supplierName: String { Language.current.known(network.suppliers[input.supplier].name) }

    func name(_ zone: Int) -> String { network.printedName(zone) }

    var scores: ZoneScores? { focus.flatMap(scores) }
    func scores(_ zone: Int) -> ZoneScores? { input.scorecard.zones.first { $0.zone == zone } }
    func dependence(_ zone: Int) -> Dependence? {
        scores(zone)?.dependence.first { $0.supplier == input.supplier }
    }
    var dependence: Dependence? { focus.flatMap(dependence) }
    /// The three numbers as every page prints them.
    func printed(_ zone: Int) -> PrintedDependence? { dependence(zone).map { PrintedDependence($0) } }

    /// One of the three as printed, without its range.
    func central(_ zone: Int, _ share: (PrintedDependence) -> Interval?) -> Quantity {
        guard let printed = printed(zone), let share = share(printed) else { return Quantity(.nan, "%", precision: .decimals(0)) }
        return printed.quantity(Interval(share.central))
    }

    /// The region under study in the order of the network; a boundary market that the brief is about stands below it.
    var region: [Int] {
        let studied = network.zones.indices.filter { network.zones[$0].role == .study }
        return focus.map { studied.contains($0) ? studied : studied + [$0] } ?? studied
    }
    var withoutMarket: [Int] { region.filter { scores($0)?.isApplicable != true } }
    var withMarket: [Int] { region.filter { scores($0)?.isApplicable == true } }

    /// The first setting at which the zone falls short, mildest first.
    func firstShortfall(_ zone: Int) -> Unavoidable? {
        dependence(zone)?.unavoidable.first { $0.share.central >= Self.visible }
    }

    /// Percent below which a share prints as zero.
    static let visible = 0.05

    /// The weakest grade of the mixes that shares of the region rest on.
    var weakestMix: EvidenceGrade? { withMarket.compactMap { dependence($0)?.evidence?.grade }.max() }

    /// A concentration index with the digits of its evidence.
    static func index(_ value: Interval, grade: EvidenceGrade?) -> Quantity {
        Quantity(value, "", grade: grade, precision: grade == .c ? .byEvidence : .decimals(0))
    }

    func cites(_ estimate: Estimate?) -> [String] { estimate.map { $0.sources.map(\.text) } ?? [] }

    /// `on the coldest day in twenty years, stores at 30 %`.
    static func words(_ horizon: Horizon, _ storagePercent: Double?) -> String {
        let stores = storagePercent.map { say(", stores at \(NumberText.fixed($0, 0))\u{A0}%") } ?? ""
        switch horizon {
        case .gasYear: return say("over a gas year") + stores
        case .coldMonth: return say("in a cold month") + stores
        case .coldSpell: return say("in a cold fortnight") + stores
        case .coldWeek: return say("in a cold week") + stores
        case .peakDay: return say("on the coldest day in twenty years") + stores
        }
    }

    /// `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return say("\(items.dropLast().joined(separator: ", ")) and \(last)")
    }

    /// `a, b, c and 2 more`: the first so many, or all where only one would be left.
    static func list(_ items: [RichText], most: Int) -> RichText {
        let rest = items.count - most
        return list(rest > 1 ? items.prefix(most) + ["\(rest) more"] : items)
    }

    static func list(_ items: [RichText]) -> RichText {
        guard let last = items.last, items.count > 1 else { return items.first ?? .empty }
        var text = items[0]
        for item in items.dropFirst().dropLast() { text = text + ", " + item }
        return "\(text) and \(last)"
    }

    /// `2 · 10⁻¹⁰`.
    static func power(_ value: Double) -> String {
        guard value > 0, value.isFinite else { return "0" }
        var exponent = 0
        var rest = value
        while rest < 1 {
            rest *= 10
            exponent += 1
        }
        let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let raised = String(exponent).compactMap { $0.wholeNumberValue.map { digits[$0] } }.joined()
        return "\(NumberText.fixed(rest, 0))\u{A0}·\u{A0}10\(exponent == 0 ? "⁰" : "⁻" + raised)"
    }

    /// TWh out of GWh; a conversion, not a result.
    static func terawatthours(_ gigawatthours: Double, grade: EvidenceGrade? = nil) -> Quantity {
        Quantity(gigawatthours / 1000, "TWh", grade: grade)
    }
}
