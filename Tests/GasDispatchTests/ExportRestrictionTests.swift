@testable import GasDispatch
import GasModel
import TestSupport
import Testing

/// Own gas stays at home; what comes in may leave.
@Suite struct ExportRestrictionTests {
    let network = Toy.network()

    func restriction(_ arguments: ShockArguments) throws -> ExportRestriction { try ExportRestriction(arguments, in: network) }

    /// A day on which Midland needs nothing and has 10 GWh of wells and 10 out of its store; Lowland needs 50 and has nothing.
    func unserved(_ shocks: [any Shock]) throws -> [Double] {
        var conditions = try Conditions(network, horizon: .peakDay, start: Toy.october, storagePercent: 100)
        conditions.demand[0] = [0]
        conditions.sourceCapacity[0] = [0]
        conditions.sourceCapacity[1] = [0]
        conditions.terminalSendOut[0] = [0]
        for shock in shocks { shock.apply(to: &conditions, in: network) }
        return try NetworkEvaluator(network).shortage(conditions, rule: .fair, studied: nil, endYields: true).unservedTotal
    }

    @Test func ownGasStaysEvenWhereNobodyNeedsIt() throws {
        let free = try unserved([])
        #expect(abs(free[1] - 30) < 1e-3, "\(free)")
        let kept = try unserved([restriction(ShockArguments(lists: ["zones": ["MID"]]))])
        #expect(kept[0] == 0 && abs(kept[1] - 50) < 1e-3, "\(kept)")
        let half = try unserved([restriction(ShockArguments(lists: ["zones": ["MID"]], numbers: ["depth": 75]))])
        #expect(abs(half[1] - 40) < 1e-3, "a quarter of the gate's 40 GWh/d is open: \(half)")
    }

    @Test func gasInTransitMayLeave() throws {
        var conditions = try Conditions(network, horizon: .peakDay, start: Toy.october, storagePercent: 100)
        conditions.terminalSendOut[0] = [0]
        let free = try NetworkEvaluator(network).shortage(conditions, rule: .fair, studied: nil, endYields: true)
        try restriction(ShockArguments(lists: ["zones": ["MID"]])).apply(to: &conditions, in: network)
        let kept = try NetworkEvaluator(network).shortage(conditions, rule: .fair, studied: nil, endYields: true)
        // The leg brings 90 of others' gas; all 40 that the gate carries can be theirs.
        #expect(abs(free.unservedTotal[1] - kept.unservedTotal[1]) < 1e-3 && kept.unservedTotal[1] > 9)
    }

    @Test func itNeedsOwnGasAndWaysOut() throws {
        #expect(try restriction(ShockArguments(lists: ["zones": ["MID"]])).routes == [1])
        #expect(throws: ShockError.self) { try restriction(ShockArguments(lists: ["zones": ["LOW"]])) }
        #expect(throws: ShockError.self) { try restriction(ShockArguments(lists: ["zones": ["MID"], "routes": ["LEG_MID"]])) }
    }

    @Test func lotsAreNamedByTheirHome() throws {
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        try restriction(ShockArguments(lists: ["zones": ["MID"]])).apply(to: &conditions, in: network)
        let partition = LotPartition(network, conditions)
        #expect(partition.lots.indices.map { partition.title(of: $0) } == [
            "East, Sea", "domestic of Midland", "gas in store at the start in Midland", "gas in store at the start",
        ])
        #expect(partition.stock(in: 0) == 2 && partition.stock(in: 1) == 3)
    }
}
