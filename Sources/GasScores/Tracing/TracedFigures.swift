import GasModel

extension Network {
    /// The figures that a run sees as inputs of a traced number: what moves it first, the widest before the others, then what binds, what is
    /// used, and what is idle.
    ///
    /// - Parameters:
    ///   - effects: per figure, the number with that figure at the ends of its range; `nil` where it does not move.
    ///   - overMonths: whether the run spreads demand over months, so that monthly shares are inputs too.
    func traced(
        _ figures: [Figure], effects: [Interval?], use: [Figure: LimitUse], overMonths: Bool
    ) -> [TracedInput] {
        var inputs = zip(figures, effects).compactMap { figure, effect -> TracedInput? in
            guard let estimate = estimate(figure) else { return nil }
            let remark = estimate.rangeRemark
            return TracedInput(
                title(figure) + (remark.isEmpty ? "" : " (\(remark))"), unit: unit(figure), estimate,
                role: effect != nil ? .decides : role(of: figure, use), effect: effect)
        }
        if overMonths {
            inputs += demands.filter { zones[$0.zone].hasGasMarket }.map { demand in
                TracedInput(
                    title: "monthly shares of the demand of \(zones[demand.zone].name)", unit: "", value: nil,
                    grade: demand.sharesGrade, sources: demand.sharesSources, place: demand.place, role: .used)
            }
        }
        func width(_ input: TracedInput) -> Double { input.effect.map { $0.high - $0.low } ?? 0 }
        let order = inputs.indices.sorted {
            (inputs[$0].role.rawValue, width(inputs[$1]), $0) < (inputs[$1].role.rawValue, width(inputs[$0]), $1)
        }
        return order.map { inputs[$0] }
    }

    /// What a run did with a figure. Demand is always met or missed, so always used; a store's volume and level are used where the
    /// store gives gas.
    private func role(of figure: Figure, _ use: [Figure: LimitUse]) -> TracedInput.Role {
        /// GWh/d below which a flow is the tolerance's.
        func flow(_ figure: Figure) -> Bool { (use[figure]?.largest ?? 0) > 1e-3 }
        if use[figure]?.isBinding == true { return .binds }
        switch figure {
        case .annualDemand, .coldDemand, .peakDemand: return .used
        case .storageWorkingVolume(let index), .storageStart(let index):
            return flow(.storageWithdrawal(index)) ? .used : .idle
        case .assumption: return .used
        default: return flow(figure) ? .used : .idle
        }
    }
}
