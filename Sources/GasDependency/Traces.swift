import GasData
import GasModel
import GasScores

/// From a printed number to the rows of the dataset.
extension Study {
    /// Every number of a zone that can be traced, for one supplier.
    public func traceTargets(zone: Int, supplier: Int) -> [TraceTarget] {
        let cases = UnavoidableDependence.Case.all.map {
            TraceTarget.Quantity.unavoidable(supplier: supplier, horizon: $0.horizon, storagePercent: $0.storagePercent)
        }
        let quantities =
            [.today(supplier: supplier)] + cases + [.avoidable(supplier: supplier), .nMinusOne(storagePercent: 100)]
            + [.nMinusOne(storagePercent: WithdrawalCurve.lowFill), .concentration, .effectiveSuppliers, .diversification]
            + (canDiversify(zone) ? [.bestDiversification] : [])
        return quantities.map { TraceTarget(zone: zone, quantity: $0, in: network) }
    }

    /// Every number of a zone under a scenario.
    public func traceTargets(zone: Int, scenario: String) -> [TraceTarget] {
        TraceTarget.ShockNumber.allCases.map { TraceTarget(zone: zone, quantity: .shock($0, scenario: scenario), in: network) }
    }

    /// A target as a user writes it: `RS.unavoidable.russia`, the gas year where no horizon is named; `MK.n-1`, stores full.
    ///
    /// `RS.price.russia-stops` is a number of a scenario.
    ///
    /// - Throws: `StudyError.unknownTarget`, `.unknownZone`, `.unknownSupplier`, `.unknownScenario`.
    public func traceTarget(_ text: String) throws -> TraceTarget {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let known = ["today", "unavoidable", "avoidable", "n-1", "concentration", "effective-suppliers", "diversification", "best-diversification"]
            + TraceTarget.ShockNumber.allCases.map(\.rawValue)
        func refuse(_ part: String, _ choices: [String]) -> StudyError {
            .unknownTarget(text, part: part, known: choices, nearest: Spelling.nearest(to: part, among: choices))
        }
        let zone = try self.zone(parts[0])
        guard parts.count > 1 else { throw refuse("", known) }
        func supplier() throws -> Int {
            guard parts.count > 2 else { throw refuse("", network.suppliers.map(\.id.text)) }
            return try self.supplier(parts[2])
        }
        func end(_ count: Int) throws {
            if parts.count > count { throw refuse(parts[count], []) }
        }
        func fill(_ position: Int) throws -> Double {
            guard parts.count > position else { return 100 }
            guard let percent = Double(parts[position]), [WithdrawalCurve.lowFill, 100].contains(percent) else {
                throw refuse(parts[position], ["30", "100"])
            }
            try end(position + 1)
            return percent
        }
        let quantity: TraceTarget.Quantity
        switch parts[1].lowercased() {
        case "today":
            quantity = .today(supplier: try supplier())
            try end(3)
        case "avoidable":
            quantity = .avoidable(supplier: try supplier())
            try end(3)
        case "unavoidable":
            let supplier = try supplier()
            let word = parts.count > 3 ? parts[3] : Horizon.gasYear.rawValue
            guard let horizon = Horizon(rawValue: word) else { throw refuse(word, Horizon.allCases.map(\.rawValue)) }
            if horizon == .gasYear { try end(4) }
            quantity = .unavoidable(
                supplier: supplier, horizon: horizon, storagePercent: horizon == .gasYear ? nil : try fill(4))
        case "n-1": quantity = .nMinusOne(storagePercent: try fill(2))
        case "concentration":
            quantity = .concentration
            try end(2)
        case "effective-suppliers":
            quantity = .effectiveSuppliers
            try end(2)
        case "diversification":
            quantity = .diversification
            try end(2)
        case "best-diversification":
            quantity = .bestDiversification
            try end(2)
        case let word:
            guard let number = TraceTarget.ShockNumber(rawValue: word) else { throw refuse(parts[1], known) }
            // A path may hold full stops.
            let name = parts.dropFirst(2).joined(separator: ".")
            guard !name.isEmpty else { throw refuse("", library.names) }
            _ = try scenario(name)
            quantity = .shock(number, scenario: name)
        }
        return TraceTarget(zone: zone, quantity: quantity, in: network)
    }

    public func trace(_ target: TraceTarget) async throws -> NumberTrace {
        if case .shock(let number, let name) = target.quantity {
            let scenario = try scenario(name).scenario
            let file = library.url(named: name).map { "scenarios/" + $0.lastPathComponent } ?? name
            return try await ShockTracer(evaluator, scenario: scenario, place: DataPlace(file: file, line: 1)).trace(target, number)
        }
        if case .bestDiversification = target.quantity { return try await MixTracer(evaluator, start: start).trace(target) }
        return try await Tracer(evaluator, start: start).trace(target)
    }
}
