import GasModel

/// The key findings of a regional review; each has a rule that says when it has nothing to say.
enum RegionFindings {
    static func list(_ input: RegionReviewInput, _ context: BriefContext) -> [RichText] {
        [
            today(input, context), year(input, context), cold(context), concentration(input, context), shocks(input, context),
            critical(input), input.network.withoutMarketSentence,
        ].compactMap { $0 }.prefix(6).map { $0 }
    }

    static func today(_ input: RegionReviewInput, _ context: BriefContext) -> RichText? {
        guard let pair = input.dependence else { return nil }
        let evidence = context.withMarket.compactMap { context.dependence($0)?.evidence }
        let printed = PrintedDependence(pair)
        let text: RichText = """
            \(printed.quantity(printed.today ?? pair.today, grade: evidence.map(\.grade).max())) of the gas that the region consumed came from \
            \(context.supplierName), by the latest reported supply mixes.\(cites: evidence.flatMap { context.cites($0) })
            """
        func share(_ zone: Int) -> Double { context.dependence(zone)?.today?.central ?? 0 }
        let most = context.withMarket.filter { share($0) >= 50 }
            .sorted { share($0) == share($1) ? $0 < $1 : share($0) > share($1) }
        guard !most.isEmpty else { return text.capitalised }
        let names = most.map { zone -> RichText in "\(context.name(zone)) (\(context.central(zone, \.today)))" }
        let verb = most.count == 1 ? "takes" : "take"
        return text.capitalised + " \(BriefContext.list(names, most: 4)) \(verb) half or more of their gas there."
    }

    static func year(_ input: RegionReviewInput, _ context: BriefContext) -> RichText? {
        guard let pair = input.dependence else { return nil }
        let printed = PrintedDependence(pair)
        guard pair.unavoidable.high >= BriefContext.visible else {
            return """
                Without it \(strong: "no market would lack gas over a gas year"): pipes and volumes for other gas exist. The dependence is \
                choice, and ending it means buying elsewhere.
                """
        }
        guard pair.unavoidable.central >= BriefContext.visible else {
            return """
                Without it \(strong: "no market would lack gas over a gas year") if other sources deliver their documented spare, and \
                \(printed.quantity(Interval(printed.unavoidable?.high ?? pair.unavoidable.high))) of demand if they deliver only what was observed.
                """
        }
        func share(_ zone: Int) -> Double { context.dependence(zone)?.unavoidable(.gasYear)?.share.central ?? 0 }
        let hit = context.withMarket.filter { share($0) >= BriefContext.visible }
            .sorted { share($0) == share($1) ? $0 < $1 : share($0) > share($1) }
        guard let first = hit.first, let last = hit.last else { return nil }
        let names = hit.prefix(3).map { zone -> RichText in "\(context.name(zone)) (\(context.central(zone, \.unavoidable)))" }
        // A loss that is shared evenly has no hardest hit.
        let spread: RichText =
            share(first) - share(last) < 0.5
            ? "\(hit.count) of \(context.withMarket.count) markets lose the same part" : "most in \(BriefContext.list(Array(names)))"
        return """
            Without it \(strong: RichText([.quantity(printed.quantity(printed.unavoidable ?? pair.unavoidable))])) of a year’s demand would stay unserved when the region \
            shares the loss: \(spread).
            """
    }

    /// The last cold setting: who falls short, hardest hit first.
    static func coldest(_ context: BriefContext) -> (horizon: Horizon, storagePercent: Double?, short: [(zone: Int, share: Double)])? {
        let settings = context.withMarket.compactMap { context.dependence($0)?.unavoidable }.first ?? []
        guard let setting = settings.last, setting.horizon != .gasYear else { return nil }
        let short = context.withMarket.compactMap { zone -> (zone: Int, share: Double)? in
            let result = context.dependence(zone)?.unavoidable.first {
                $0.horizon == setting.horizon && $0.storagePercent == setting.storagePercent
            }
            return result.map { (zone, $0.share.central) }
        }.filter { $0.share >= BriefContext.visible }
            .sorted { $0.share == $1.share ? $0.zone < $1.zone : $0.share > $1.share }
        return (setting.horizon, setting.storagePercent, short)
    }

    static func cold(_ context: BriefContext) -> RichText? {
        guard let cold = coldest(context) else { return nil }
        let when = BriefContext.words(cold.horizon, cold.storagePercent)
        guard let first = cold.short.first else { return "Even \(when) every market would be served without it." }
        return """
            Without it, \(cold.short.count) of \(context.withMarket.count) markets would fall short \(when), \(context.name(first.zone)) most \
            (\(Quantity.percent(first.share)) of demand).
            """
    }

    static func concentration(_ input: RegionReviewInput, _ context: BriefContext) -> RichText? {
        guard let mix = input.mix else { return nil }
        let index = BriefContext.index(mix.concentration, grade: context.weakestMix)
        let other: RichText =
            mix.meanOfZones.map { mean in
                "; the mean of the national indices, \(BriefContext.index(Interval(mean), grade: context.weakestMix)), says how concentrated the average market is, not the region"
            } ?? .empty
        return "By origin, what the region consumes has a concentration (HHI) of \(index) on a scale to 10\u{202F}000\(other)."
    }

    static func shocks(_ input: RegionReviewInput, _ context: BriefContext) -> RichText? {
        let counts = input.matrix.unserved.map { row in row.filter { ($0 ?? 0) >= BriefContext.visible }.count }
        guard let worst = counts.indices.max(by: { counts[$0] == counts[$1] ? $0 > $1 : counts[$0] < counts[$1] }) else {
            return nil
        }
        let harmless = counts.filter { $0 == 0 }.count
        guard counts[worst] > 0 else { return "None of the \(counts.count) scenarios of the library leaves a market short." }
        return """
            Of \(counts.count) scenarios, \(harmless) leave nobody short; the one that leaves most markets short \
            (\(counts[worst]) of \(context.withMarket.count)) is “\(input.matrix.scenarios[worst])”.
            """
    }

    static func critical(_ input: RegionReviewInput) -> RichText? {
        guard let first = input.critical.first, first.scenarios.count > 1 else { return nil }
        return """
            What most scenarios make scarce: \(first.name), in \(first.scenarios.count) of \(input.matrix.scenarios.count), worth \
            \(Quantity(first.highest, "EUR/MWh", grade: .c)) at most.
            """
    }
}
