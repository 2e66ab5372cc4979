import GasModel
import Testing

@testable import GasScores

@Suite struct CooperationRulesTests {
    /// By hand: 90 of other gas upstream, demands 100 and 50, pipe 40. Shared, both miss 40 %; each for itself 10 % and 100 %; served
    /// first, upstream misses 10 of 100 and downstream 50 − 40 of 50.
    @Test func theThreeRulesOfTheWorkedExample() throws {
        let network = TwoMarkets.network(
            [100, 50],
            [
                .init(supplier: 0, zone: 0, capacity: 500), .init(supplier: 0, zone: 1, capacity: 500),
                .init(supplier: 1, zone: 0, capacity: 90),
            ], pipes: (down: 40, up: 0))
        let rules = CooperationRules(TwoMarketRule(network: network), start: TwoMarkets.start)
        for setting in UnavoidableDependence.Case.all {
            let shares = try rules.shares(without: 0, setting)
            let expected = [(10.0, 40.0, 10.0, -30.0), (20.0, 40.0, 100.0, 60.0)]
            for (share, expected) in zip(shares, expected) {
                #expect(isClose(share.servedFirst, expected.0), "\(setting)")
                #expect(isClose(share.fair.central, expected.1) && share.fair.isPoint)
                #expect(isClose(share.everyStateForItself.central, expected.2))
                #expect(isClose(share.valueOfSolidarity, expected.3))
            }
        }
    }

    /// What is short whoever delivers is nobody's U: with a pipe too narrow for either supplier nothing is added.
    @Test func aShortageOfBothRunsIsNobodysFault() throws {
        let network = TwoMarkets.network(
            [10, 50], [.init(supplier: 0, zone: 0, capacity: 500), .init(supplier: 1, zone: 0, capacity: 500)],
            pipes: (down: 20, up: 0))
        let shares = try CooperationRules(TwoMarketRule(network: network), start: TwoMarkets.start).shares(without: 0, .year)
        #expect(shares.map(\.fair.high) == [0, 0])
        #expect(shares.map(\.everyStateForItself.high) == [0, 0])
    }
}
