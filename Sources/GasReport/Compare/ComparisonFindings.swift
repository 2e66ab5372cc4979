import GasModel

/// The key findings of a comparison note; each has a rule that says when it has nothing to say.
enum ComparisonFindings {
    static func list(_ comparison: Comparison) -> [RichText] {
        [
            inputs(comparison), served(comparison), hardest(comparison), price(comparison), supply(comparison), scores(comparison),
            unmatched(comparison),
        ].compactMap { $0 }.prefix(6).map { $0 }
    }

    static func inputs(_ comparison: Comparison) -> RichText {
        let differing = comparison.inputs
        guard !differing.isEmpty else {
            return """
                \(strong: "Nothing differs") in the \(comparison.alignedInputs) inputs that both sides have\
                \(comparison.unmatched.isEmpty ? ", so the results are the same" : "").
                """
        }
        guard differing.count <= 3 else {
            let names = differing.prefix(2).map { RichText($0.name) } + ["\(differing.count - 2) more"]
            return """
                \(strong: "\(differing.count) of \(comparison.alignedInputs) inputs differ") between A and B: \(BriefContext.list(names)).
                """
        }
        let names = differing.map { item -> RichText in "\(item.name) (\(value(item.first, item.unit)) → \(value(item.second, item.unit)))" }
        let verb = differing.count == 1 ? "input differs" : "inputs differ"
        return "\(strong: "\(differing.count) \(verb)") between A and B: \(BriefContext.list(names))."
    }

    private static func value(_ value: Double?, _ unit: String) -> RichText {
        guard let value else { return "unknown" }
        return value.isFinite ? RichText([.quantity(Quantity(value, unit))]) : "unlimited"
    }

    /// Markets that go short on either side.
    static func short(_ comparison: Comparison) -> (first: Int, second: Int) {
        func count(_ side: (Paired) -> Double?) -> Int {
            comparison.zones.filter { $0.isStudied && (side($0.unservedPercent) ?? 0) >= BriefContext.visible }.count
        }
        return (count(\.first), count(\.second))
    }

    static func served(_ comparison: Comparison) -> RichText {
        let short = short(comparison)
        guard short.first + short.second > 0 else { return "\(strong: "No market of the region goes short") on either side." }
        let first = Quantity.percent(comparison.unservedPercent.first ?? 0)
        let second = Quantity.percent(comparison.unservedPercent.second ?? 0)
        return """
            Markets short and part of the region’s demand unserved: \(short.first) and \(first) in A, \(short.second) and \(second) in B.
            """
    }

    /// The market whose service differs most.
    static func hardest(_ comparison: Comparison) -> RichText? {
        let zones = comparison.zones.filter {
            $0.isStudied && ($0.unservedPercent.change ?? 0).magnitude >= BriefContext.visible
        }
        guard
            let most = zones.max(by: {
                ($0.unservedPercent.change ?? 0).magnitude < ($1.unservedPercent.change ?? 0).magnitude
            }), let first = most.unservedPercent.first, let second = most.unservedPercent.second
        else { return nil }
        return """
            The largest difference is in \(most.name): \(Quantity.percent(first)) of its demand unserved in A, \
            \(Quantity.percent(second)) in B.
            """
    }

    /// The market that is served on both sides and whose price differs most; at least half a euro.
    static func dearest(_ comparison: Comparison) -> ZoneComparison? {
        comparison.zones.filter {
            $0.isStudied && $0.unserved.first == 0 && $0.unserved.second == 0 && ($0.price.change ?? 0).magnitude >= 0.5
        }.max { ($0.price.change ?? 0).magnitude < ($1.price.change ?? 0).magnitude }
    }

    static func price(_ comparison: Comparison) -> RichText? {
        guard let zone = dearest(comparison), let first = zone.price.first, let second = zone.price.second else { return nil }
        return """
            Among markets served on both sides, prices differ most in \(zone.name): one more MWh costs \
            \(Quantity(first, "EUR", precision: .decimals(1))) in A and \(Quantity(second, "EUR", precision: .decimals(1))) in B.
            """
    }

    /// Silent below a tenth of a TWh, and below one GWh a day where runs of different length are compared.
    static func supply(_ comparison: Comparison) -> RichText? {
        let isRate = comparison.supplies.first?.unit == "GWh/d"
        let moved = comparison.supplies.filter { ($0.change ?? 0).magnitude >= (isRate ? 1 : 100) }
        let loss = moved.min { ($0.change ?? 0) < ($1.change ?? 0) }
        let gain = moved.max { ($0.change ?? 0) < ($1.change ?? 0) }
        func amount(_ pair: Paired) -> Quantity {
            let change = (pair.change ?? 0).magnitude
            return isRate ? Quantity(change, "GWh/d") : BriefContext.terawatthours(change)
        }
        func name(_ pair: Paired) -> String {
            let isOwn = comparison.first.network.suppliers.contains { $0.name == pair.name && $0.kind == .domestic }
            return isOwn ? "own production" : pair.name
        }
        switch (loss, gain) {
        case (let loss?, let gain?) where (loss.change ?? 0) < 0 && (gain.change ?? 0) > 0:
            return """
                B takes \(amount(loss)) less from \(name(loss)) than A, and most of what it takes more, \(amount(gain)), is from \
                \(name(gain)).
                """
        case (let loss?, _) where (loss.change ?? 0) < 0: return "B takes \(amount(loss)) less from \(name(loss)) than A."
        case (_, let gain?): return "B takes \(amount(gain)) more from \(name(gain)) than A."
        default: return nil
        }
    }

    /// The market whose unavoidable dependence differs most; at least one point.
    static func scores(_ comparison: Comparison) -> RichText? {
        func pair(_ zone: ZoneComparison) -> ScorePair? { zone.scores.first { $0.score == .unavoidable } }
        let zones = comparison.zones.filter { $0.isStudied && (pair($0)?.change ?? 0).magnitude >= 1 }
        guard let most = zones.max(by: { (pair($0)?.change ?? 0).magnitude < (pair($1)?.change ?? 0).magnitude }),
            let score = pair(most), let first = score.first, let second = score.second,
            let supplier = comparison.supplier
        else { return nil }
        return """
            The unavoidable dependence on \(comparison.first.network.suppliers[supplier].name) differs most in \(most.name): \
            \(Quantity.percent(first)) of a year’s demand in A, \(Quantity.percent(second)) in B.
            """
    }

    static func unmatched(_ comparison: Comparison) -> RichText? {
        guard !comparison.unmatched.isEmpty else { return nil }
        let first = comparison.unmatched.filter { $0.side == .first }.count
        return """
            \(comparison.unmatched.count) items have no partner on the other side (\(first) only in A, \
            \(comparison.unmatched.count - first) only in B) and are compared with nothing.
            """
    }
}
