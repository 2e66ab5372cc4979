import GasModel

/// The key findings: three to six sentences. Each has a rule that says when it has nothing to say.
enum BriefFindings {
    static func list(_ context: BriefContext) -> [RichText] {
        [
            today(context), year(context), cold(context), shock(context), entries(context), region(context),
            withoutMarket(context),
        ].compactMap { $0 }.prefix(6).map { $0 }
    }

    static func today(_ context: BriefContext) -> RichText? {
        guard context.scores?.isApplicable == true else {
            return "\(context.zoneName) has no gas market: every score is \(emphasis: "not applicable")."
        }
        guard let dependence = context.dependence, let today = dependence.today else {
            return "How much of its gas \(context.zoneName) gets from \(context.supplierName) is not reported."
        }
        let printed = PrintedDependence(dependence)
        let share = printed.quantity(printed.today ?? today, grade: dependence.evidence?.grade)
        let cites = context.cites(dependence.evidence)
        if today.high < BriefContext.visible {
            return
                "\(context.zoneName) gets no gas from \(context.supplierName) by reported supply mixes.\(cites: cites)"
        }
        let when = dependence.year.map { say(" in \($0.description)") } ?? ""
        let unproven = context.network.mixes.contains {
            $0.zone == context.input.zone && $0.year == dependence.year
                && context.network.suppliers[$0.supplier].isUnproven && $0.share.high > 0
        }
        let range: RichText =
            unproven && !today.isPoint ? " The upper end counts all gas of unproven origin." : .empty
        let text: RichText = """
            \(share) of the gas that \(context.zoneName) consumed\(when) came from \(context.supplierName), by \
            \(conventionWords(dependence.convention)).\(cites: cites)\(range)
            """
        return text.capitalised
    }

    static func conventionWords(_ convention: OriginConvention) -> String {
        switch convention {
        case .contractual: say("reported supply mixes")
        case .physical: say("proportional mixing of the flows")
        case .legalPresumption: say("the legal presumption of origin by entry point")
        }
    }

    static func year(_ context: BriefContext) -> RichText? {
        guard let dependence = context.dependence, let year = dependence.unavoidable(.gasYear) else { return nil }
        let printed = PrintedDependence(dependence)
        if let today = dependence.today, today.high < BriefContext.visible, year.share.high < BriefContext.visible { return nil }
        guard year.share.high >= BriefContext.visible else {
            return """
                Without gas from \(context.supplierName) \(strong: "no demand would stay unserved over a gas year"): pipes and volumes \
                for other gas exist. The dependence is choice, and ending it means buying elsewhere.
                """
        }
        guard year.share.central >= BriefContext.visible else {
            return """
                Without gas from \(context.supplierName) \(strong: "no demand would stay unserved over a gas year") if other sources deliver \
                their documented spare, and \(printed.quantity(Interval(printed.unavoidable?.high ?? year.share.high))) if they deliver only what was observed.
                """
        }
        var text: RichText =
            """
            Without gas from \(context.supplierName) \(strong: RichText([.quantity(printed.quantity(printed.unavoidable ?? year.share))])) of a year’s demand would stay \
            unserved when the region shares the loss
            """
        if let gap = year.infrastructureGap {
            text =
                gap >= year.share.central - BriefContext.visible
                ? text + ": pipes are missing, not gas"
                : gap < BriefContext.visible
                    ? text + ": gas is missing, not pipes"
                    : text + "; \(Quantity.percent(gap)) because pipes are missing, the rest because gas is"
        }
        if let choice = printed.choice, choice.central >= BriefContext.visible {
            text = text + ". The part that is choice is \(printed.quantity(choice)) of consumption"
        } else if printed.carried >= BriefContext.visible {
            text = text + ". \(printed.quantity(Interval(printed.carried))) of demand is carried for others"
        }
        return text + "."
    }

    /// Silent where the year alone already falls short.
    static func cold(_ context: BriefContext) -> RichText? {
        guard let dependence = context.dependence, let year = dependence.unavoidable(.gasYear),
            year.share.central < BriefContext.visible,
            let last = dependence.unavoidable.last, last.horizon != .gasYear
        else { return nil }
        guard let first = context.firstShortfall(context.input.zone) else {
            return """
                Without it, demand would be served even \(BriefContext.words(last.horizon, last.storagePercent)).
                """
        }
        return """
            Without it, \(context.zoneName) would first fall short \(BriefContext.words(first.horizon, first.storagePercent)): \
            \(Quantity.percent(first.share)) of demand.
            """
    }

    static func shock(_ context: BriefContext) -> RichText? {
        guard let outcome = context.input.shock,
            let impact = outcome.zones.first(where: { $0.zone == context.input.zone }),
            let percent = impact.unservedPercent
        else { return nil }
        let supposition: RichText = "\(strong: RichText(outcome.scenario.title)):"
        guard percent >= BriefContext.visible else {
            // The run may live off its stores, which a lasting loss (U) may not.
            let drawn = replacing(outcome).contains { $0.kind == .stores }
            let lasting = (context.dependence?.unavoidable(.gasYear)?.share.central ?? 0) >= BriefContext.visible
            let within = drawn && lasting ? say(" within the run, because stores would be drawn down") : ""
            return "\(supposition) \(context.zoneName) would lose nothing\(within)\(givenUp(impact, outcome)).\(price(impact))\(instead(outcome))"
        }
        var when = RichText.empty
        if let first = impact.firstShortage, first < outcome.shortage.periods.count,
            outcome.scenario.horizon == .gasYear
        {
            let period = outcome.shortage.periods[first]
            when = ", first in \(MonthName.long(period.month)) \(period.year.description)"
        }
        return """
            \(supposition) \(context.zoneName) would lose \(Quantity.percent(percent)) of its demand \
            (\(BriefContext.terawatthours(impact.unserved)))\(when).
            """
    }

    /// What the price drives away, which is not unserved. Silent where it prints as nothing.
    private static func givenUp(_ impact: ZoneImpact, _ outcome: ShockOutcome) -> RichText {
        let energy = EnergyScale(outcome.scenario.horizon)
        guard energy.value(impact.forgone) >= 0.05 else { return .empty }
        return "; \(energy.quantity(impact.forgone, grade: .c)) of its demand would be given up because gas is dearer"
    }

    /// How all markets together make up for what the shock takes.
    private static func instead(_ outcome: ShockOutcome) -> RichText {
        guard let loss = largestLoss(outcome), let gain = replacing(outcome).first else { return .empty }
        let energy = EnergyScale(outcome.scenario.horizon)
        let forgone = forgone(outcome)
        if energy.value(forgone) < 0.05 {
            return """
                 All markets together would get \(energy.quantity(-loss.change)) less from \(supplierName(loss, outcome)); the largest replacement is \
                \(name(gain)), \(energy.quantity(gain.change, grade: .c)).
                """
        }
        return """
             All markets together would get \(energy.quantity(-loss.change)) less from \(supplierName(loss, outcome)): \(energy.quantity(forgone, grade: .c)) of demand \
            is given up, and the largest replacement is \(name(gain)), \(energy.quantity(gain.change, grade: .c)).
            """
    }

    /// The supplier from whom all markets together get less; the largest, `nil` where nobody gets less than half a TWh in a year, or five
    /// GWh in a shorter run: the rest is re-dispatch.
    static func largestLoss(_ outcome: ShockOutcome) -> Replacement? {
        let least = outcome.scenario.horizon == .gasYear ? 500.0 : 5
        return outcome.replacements.filter { $0.change <= -least && $0.supplier != nil }
            .min { $0.change == $1.change ? $0.name < $1.name : $0.change < $1.change }
    }

    /// A supplier's name as said in a sentence.
    static func supplierName(_ change: Replacement, _ outcome: ShockOutcome) -> String {
        change.supplier.map { outcome.network.suppliers[$0].kind == .domestic } == true ? say("own production") : change.name
    }

    /// Demand that the price drives away, all markets, GWh over the run.
    static func forgone(_ outcome: ShockOutcome) -> Double {
        outcome.replacements.filter { $0.kind == .forgone }.reduce(0) { $0 + $1.change }
    }

    /// Silent below half a euro.
    private static func price(_ impact: ZoneImpact) -> RichText {
        guard let before = impact.priceBefore, let under = impact.priceUnderRange, under.central - before >= 0.5 else { return .empty }
        return """
             One more MWh would cost \(Quantity(under, "EUR", grade: .c)) instead of \(Quantity(before, "EUR", grade: .c)).
            """
    }

    /// As said in a sentence.
    static func name(_ replacement: Replacement) -> String {
        replacement.kind == .stores ? say("gas from store") : replacement.name
    }

    static func replacing(_ outcome: ShockOutcome) -> [Replacement] {
        outcome.replacements.filter { $0.change > 0 && ![.unserved, .forgone].contains($0.kind) }
            .sorted { $0.change == $1.change ? $0.name < $1.name : $0.change > $1.change }
    }

    static func entries(_ context: BriefContext) -> RichText? {
        guard let entries = context.scores?.entries,
            let largest = entries.max(by: { $0.observed.central < $1.observed.central }), largest.observed.central > 0
        else { return nil }
        let flow = Quantity(largest.observed, "GWh/d")
        let start: RichText = """
            The largest way in is \(RoutesChapter.name(largest, context)), \(flow) in \(largest.period)\
            \(cites: context.cites(largest.observed))
            """
        // Two suppliers may share a way in, and own wells are none.
        var seen = [largest.gateName]
        let others = entries.filter { ($0.spare ?? 0) >= 0.5 && context.network.suppliers[$0.supplier].kind != .domestic }
            .sorted {
                ($0.spare ?? 0) == ($1.spare ?? 0) ? $0.gateName < $1.gateName : ($0.spare ?? 0) > ($1.spare ?? 0)
            }
            .filter { entry in
                defer { seen.append(entry.gateName) }
                return !seen.contains(entry.gateName)
            }
        guard !others.isEmpty else { return start + "; no other entry is known to have room." }
        let rooms = others.prefix(2).map { entry -> RichText in
            "\(entry.gateName) (\(Quantity(entry.spare ?? 0, "GWh/d", grade: entry.observed.grade)))"
        }
        return start + "; room is left at \(BriefContext.list(rooms))."
    }

    /// Who in the region is hit harder. Silent where nobody is.
    static func region(_ context: BriefContext) -> RichText? {
        func share(_ zone: Int) -> Double { context.dependence(zone)?.unavoidable(.gasYear)?.share.central ?? 0 }
        let own = share(context.input.zone)
        let harder = context.withMarket.filter { $0 != context.input.zone && share($0) > own + 1 }
            .sorted { share($0) == share($1) ? $0 < $1 : share($0) > share($1) }
        guard !harder.isEmpty else { return nil }
        let names = harder.prefix(3).map { zone -> RichText in
            "\(context.name(zone)) (\(context.central(zone, \.unavoidable)))"
        }
        let degree = context.scores?.isApplicable == true ? "harder" : "others, first of all"
        let more: RichText = harder.count > 3 ? " and \(harder.count - 3) more" : .empty
        return
            "A year without gas from \(context.supplierName) would hit \(degree): \(BriefContext.list(Array(names)))\(more)."
    }

    static func withoutMarket(_ context: BriefContext) -> RichText? {
        let names = context.withoutMarket.filter { $0 != context.input.zone }.map(context.name)
        guard !names.isEmpty else { return nil }
        let verb = names.count == 1 ? "trades no gas: its scores are" : "trade no gas: their scores are"
        return "\(BriefContext.list(names)) \(verb) \(emphasis: "not applicable")."
    }
}

extension RichText {
    /// First letter in upper case, where the text begins with words or with `about`.
    var capitalised: RichText {
        guard let first = pieces.first else { return self }
        switch first {
        case .plain(let text):
            return RichText([.plain(text.prefix(1).uppercased() + text.dropFirst())] + pieces.dropFirst())
        case .quantity(let quantity):
            let text = quantity.text
            return RichText([.plain(text.prefix(1).uppercased() + text.dropFirst())] + pieces.dropFirst())
        default: return self
        }
    }
}
