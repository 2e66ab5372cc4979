extension Comparison {
    /// Differences below this share of the larger value are rounding.
    private static let rounding = 1e-9

    /// - Parameter supplier: identifier of the supplier whose scores are compared, where both sides have scores.
    /// - Throws: `ComparisonError` where the energies of the two datasets are different units, or one does not say what its are.
    public init(_ first: ComparedRun, _ second: ComparedRun, supplier: Identifier<Supplier>? = nil) throws(ComparisonError) {
        try Self.checkBases(first.network, second.network)
        self.first = first
        self.second = second
        self.supplier = supplier.flatMap { first.network.supplier($0) }
        let old = RunItem.list(first.dispatch.conditions, first.network)
        let new = Dictionary(
            RunItem.list(second.dispatch.conditions, second.network).map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        let isSameLength = first.dispatch.conditions.horizon == second.dispatch.conditions.horizon
        let pairs = old.filter { isSameLength || !$0.isYearly }.compactMap { item in new[item.key].map { (item, $0) } }
        alignedInputs = pairs.count
        inputs = pairs.compactMap { Self.difference($0, $1, first.dispatch.periods, second.dispatch.periods, isSameLength) }
        zones = Self.zones(first, second, supplier, hasBill: isSameLength)
        supplies = Self.supplies(first, second, isSameLength)
        flows = Self.flows(first, second, isSameLength)
        stores = isSameLength ? Self.stores(first, second) : []
        let studied = [first, second].map { run in run.network.zones.indices.filter { run.network.zones[$0].role == .study } }
        let lost = zip([first, second], studied).map { run, zones in run.outcome.shortage.total(of: zones) }
        let demand = zip([first, second], studied).map { run, zones in
            zones.reduce(0) { $0 + run.outcome.shortage.demandTotal[$1] }
        }
        unserved = Paired(key: "region unserved", name: "The region", unit: "GWh", first: lost[0], second: lost[1])
        unservedPercent = Paired(
            key: "region unserved share", name: "The region", unit: "%",
            first: demand[0] > 0 ? lost[0] / demand[0] * 100 : nil, second: demand[1] > 0 ? lost[1] / demand[1] * 100 : nil)
        unmatched = Self.unmatched(first, second)
        certificate = [
            first.outcome.certificate, second.outcome.certificate, first.scorecard?.certificate ?? 0,
            second.scorecard?.certificate ?? 0,
        ].max() ?? 0
    }

    /// - Throws: where the energies of the two networks are different units, or one does not say what its are.
    public static func checkBases(_ first: Network, _ second: Network) throws(ComparisonError) {
        // One dataset against itself needs no statement.
        guard first.digest != second.digest || first.digest.isEmpty else { return }
        guard let one = first.energyBasis else { throw .unknownBasis(first.title) }
        guard let other = second.energyBasis else { throw .unknownBasis(second.title) }
        guard one == other else { throw .differentBases(first.title, one, second.title, other) }
    }

    // MARK: Inputs

    private static func difference(
        _ old: RunItem, _ new: RunItem, _ before: [Period], _ after: [Period], _ isSameLength: Bool
    ) -> Paired? {
        guard old.isPerPeriod else { return pair(old, old.unit, old.values[0], new.values[0], "") }
        guard before.map(\.label) == after.map(\.label) else {
            // Other months: what flows in all, where the runs are as long as each other; else the means.
            return old.isEnergy && isSameLength
                ? pair(old, "GWh", total(old.values, before), total(new.values, after), "")
                : pair(old, old.unit, mean(old.values, before), mean(new.values, after), "")
        }
        let steps = old.values.indices.filter { differs(old.values[$0], new.values[$0]) }
        guard let start = steps.first, let end = steps.last else { return nil }
        let some = steps.map { before[$0] }
        let words =
            steps.count == before.count ? "" : start == end ? before[start].label : "\(before[start].label) to \(before[end].label)"
        return pair(old, old.unit, mean(steps.map { old.values[$0] }, some), mean(steps.map { new.values[$0] }, some), words)
    }

    private static func pair(_ item: RunItem, _ unit: String, _ first: Double, _ second: Double, _ periods: String) -> Paired? {
        guard differs(first, second) else { return nil }
        return Paired(key: item.key, name: item.what, unit: unit, first: first, second: second, periods: periods)
    }

    private static func differs(_ first: Double, _ second: Double) -> Bool {
        guard first.isFinite, second.isFinite else { return first != second }
        return abs(first - second) > rounding * max(abs(first), abs(second))
    }

    private static func total(_ rates: [Double], _ periods: [Period]) -> Double {
        zip(rates, periods).reduce(0) { $0 + $1.0 * $1.1.days }
    }

    private static func mean(_ rates: [Double], _ periods: [Period]) -> Double {
        total(rates, periods) / periods.reduce(0) { $0 + $1.days }
    }

    // MARK: Results

    private static func zones(
        _ first: ComparedRun, _ second: ComparedRun, _ supplier: Identifier<Supplier>?, hasBill: Bool
    ) -> [ZoneComparison] {
        first.network.zones.indices.compactMap { old in
            let zone = first.network.zones[old]
            guard let new = second.network.zone(zone.id), zone.hasGasMarket || second.network.zones[new].hasGasMarket else {
                return nil
            }
            let before = first.outcome.zones[old]
            let after = second.outcome.zones[new]
            func paired(_ what: String, _ unit: String, _ value: (ZoneImpact) -> Double?) -> Paired {
                Paired(key: "zones/\(zone.id) \(what)", name: zone.name, unit: unit, first: value(before), second: value(after))
            }
            return ZoneComparison(
                name: zone.id.text == "XK" ? zone.name + "*" : zone.name, isStudied: zone.role == .study,
                unservedPercent: paired("unserved share", "%") { $0.unservedPercent },
                unserved: paired("unserved", "GWh") { $0.unservedPercent == nil ? nil : $0.unserved },
                price: paired("price", "EUR/MWh") { $0.priceUnder }, bill: paired("bill", "million EUR") { hasBill ? $0.billUnder : nil },
                firstShortage: [label(before, first), label(after, second)],
                scores: scores(old, first, new, second, supplier))
        }
    }

    private static func label(_ impact: ZoneImpact, _ run: ComparedRun) -> String? {
        impact.firstShortage.map { run.dispatch.periods[$0].label }
    }

    private static func scores(
        _ old: Int, _ first: ComparedRun, _ new: Int, _ second: ComparedRun, _ supplier: Identifier<Supplier>?
    ) -> [ScorePair] {
        guard let supplier, let one = first.scorecard?.zones[old], let other = second.scorecard?.zones[new] else { return [] }
        let origin = [first.network.supplier(supplier), second.network.supplier(supplier)]
        func dependence(_ scores: ZoneScores, _ index: Int?) -> Dependence? {
            scores.dependence.first { $0.supplier == index }
        }
        func value(_ score: ScorePair.Score, _ scores: ZoneScores, _ index: Int?) -> Interval? {
            switch score {
            case .today: dependence(scores, index)?.today
            case .unavoidable: dependence(scores, index)?.unavoidable(.gasYear)?.share
            case .choice: dependence(scores, index)?.avoidable
            case .concentration: scores.concentration
            case .diversification: scores.diversification
            case .nMinusOne: scores.nMinusOne.max { $0.storagePercent < $1.storagePercent }.map { Interval($0.percent) }
            }
        }
        return ScorePair.Score.allCases.map {
            ScorePair(score: $0, first: value($0, one, origin[0]), second: value($0, other, origin[1]))
        }
    }

    private static func days(_ run: ComparedRun) -> Double { run.dispatch.periods.reduce(0) { $0 + $1.days } }

    private static func supplies(_ first: ComparedRun, _ second: ComparedRun, _ isSameLength: Bool) -> [Paired] {
        let old = first.dispatch.supplied(in: first.network).map { isSameLength ? $0 : $0 / days(first) }
        let new = second.dispatch.supplied(in: second.network).map { isSameLength ? $0 : $0 / days(second) }
        return first.network.suppliers.indices.compactMap { index in
            let supplier = first.network.suppliers[index]
            return second.network.supplier(supplier.id).map {
                Paired(
                    key: "suppliers/\(supplier.id)", name: supplier.name, unit: isSameLength ? "GWh" : "GWh/d", first: old[index],
                    second: new[$0])
            }
        }.filter { ($0.first ?? 0) > 0.05 || ($0.second ?? 0) > 0.05 }
    }

    private static func flows(_ first: ComparedRun, _ second: ComparedRun, _ isSameLength: Bool) -> [Paired] {
        func isStudied(_ place: Place) -> Bool {
            if case .zone(let index) = place { first.network.zones[index].role == .study } else { false }
        }
        func paired(_ key: String, _ name: String, _ old: [Double], _ new: [Double]) -> Paired {
            isSameLength
                ? Paired(key: key, name: name, unit: "GWh", first: first.dispatch.total(old), second: second.dispatch.total(new))
                : Paired(key: key, name: name, unit: "GWh/d", first: first.dispatch.mean(old), second: second.dispatch.mean(new))
        }
        let routes = first.network.routes.indices.compactMap { old -> Paired? in
            let route = first.network.routes[old]
            guard isStudied(route.to), let new = second.network.route(route.id) else { return nil }
            return paired("routes/\(route.id)", route.name, first.dispatch.routeFlow[old], second.dispatch.routeFlow[new])
        }
        let terminals = first.network.terminals.indices.compactMap { old -> Paired? in
            let terminal = first.network.terminals[old]
            guard isStudied(.zone(terminal.zone)), let new = second.network.terminal(terminal.id) else { return nil }
            return paired(
                "terminals/\(terminal.id)", terminal.name, first.dispatch.terminalFlow[old], second.dispatch.terminalFlow[new])
        }
        let days = isSameLength ? days(first) : 1
        // A hundredth of a GWh a day is what the small convex term moves.
        return (routes + terminals).filter { abs($0.change ?? 0) > 0.01 * days }
            .sorted { (abs($0.change ?? 0), $1.key) > (abs($1.change ?? 0), $0.key) }
    }

    private static func stores(_ first: ComparedRun, _ second: ComparedRun) -> [Paired] {
        first.network.zones.indices.compactMap { old in
            let zone = first.network.zones[old]
            guard zone.role == .study, let new = second.network.zone(zone.id) else { return nil }
            func end(_ run: ComparedRun, _ zone: Int) -> Double? {
                StoragePath(run.dispatch, StoragePath.stores(of: [zone], usedIn: run.dispatch, run.network))?.end
            }
            let pair = Paired(
                key: "zones/\(zone.id) stores", name: zone.name, unit: "GWh", first: end(first, old), second: end(second, new))
            return pair.first == nil && pair.second == nil ? nil : pair
        }
    }

    private static func unmatched(_ first: ComparedRun, _ second: ComparedRun) -> [UnmatchedItem] {
        let old = UnmatchedItem.parts(first.dispatch.conditions, first.network)
        let new = UnmatchedItem.parts(second.dispatch.conditions, second.network)
        func missing(_ items: [(table: String, id: String, name: String)], _ others: [(table: String, id: String, name: String)], _ side: UnmatchedItem.Side) -> [UnmatchedItem] {
            let known = Set(others.map { "\($0.table)/\($0.id)" })
            return items.filter { !known.contains("\($0.table)/\($0.id)") }
                .map { UnmatchedItem(side: side, table: $0.table, id: $0.id, name: $0.name) }
        }
        return missing(old, new, .first) + missing(new, old, .second)
    }
}
