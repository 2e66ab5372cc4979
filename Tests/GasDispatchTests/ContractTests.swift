@testable import GasDispatch
import GasModel
import TestSupport
import Testing

/// Contracts in the dispatch: a minimum bill makes gas cheaper to take than not; gas beyond contracts costs what the seller asks.
@Suite struct ContractTests {
    /// Midland's contract of East: 20 GWh/d, 80 percent of it paid whether taken or not.
    static func network(takeOrPay: Double?) -> Network {
        Toy.network(institutions: Institutions(contracts: [
            Contract(
                id: "MID", buyerZone: 0, supplier: 0, dailyVolume: 20, takeOrPayPercent: takeOrPay, start: Toy.day(2020, 1, 1),
                end: Toy.day(2030, 1, 1), gate: .route(0))
        ]))
    }

    func run(_ network: Network, east: Double, premium: Double = 0, _ change: (inout Conditions) -> Void = { _ in }) throws -> Dispatch {
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        conditions.sourceCost[0] = east
        conditions.sourcePremium[0] = premium
        conditions.routeTariff[2] = 1
        change(&conditions)
        let evaluator = try NetworkEvaluator(network)
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        return try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
    }

    /// Lowland alone needs 10 GWh/d, and its port gives LNG at 40. East at 60 is left alone, unless it is paid for anyway.
    @Test func itIsCheaperToTakeThanNot() throws {
        func small(_ takeOrPay: Double?) throws -> Dispatch {
            try run(Self.network(takeOrPay: takeOrPay), east: 60) {
                $0.demand[0] = $0.demand[0].map { _ in 0 }
                $0.demand[1] = $0.demand[1].map { _ in 10 }
                $0.sourceCapacity[2] = $0.sourceCapacity[2].map { _ in 0 }
            }
        }
        let free = try small(nil), bound = try small(80)
        #expect(free.sourceTotal[0] < 10 && abs(free.sourceTotal[1] - 3650) < 10, "\(free.sourceTotal)")
        #expect(bound.sourceTotal[1] < 10 && abs(bound.sourceTotal[0] - 3650) < 10, "\(bound.sourceTotal)")
        // The bill adds the payment, 5.84 TWh at 60, whatever of it was taken.
        #expect(bound.cost > 0.8 * 20 * 365 * 60)
    }

    @Test func whatIsTakenAnywayCostsTheSame() throws {
        let free = try run(Self.network(takeOrPay: nil), east: 60)
        let bound = try run(Self.network(takeOrPay: 80), east: 60)
        #expect(free.sourceTotal[0] > 0.8 * 20 * 365 && abs(bound.sourceTotal[0] - free.sourceTotal[0]) < 1)
        #expect(abs(bound.cost - free.cost) < 1e-5 * free.cost, "\(bound.cost) \(free.cost)")
    }

    /// Where demand is less than the minimum bill the price falls to the cost of the way.
    @Test func paidGasBeyondDemandIsWorthNothing() throws {
        let network = Toy.network(institutions: Institutions(contracts: [
            Contract(
                id: "MID", buyerZone: 0, supplier: 0, dailyVolume: 90, takeOrPayPercent: 100, start: Toy.day(2020, 1, 1),
                end: Toy.day(2030, 1, 1), gate: .route(0))
        ]))
        let dispatch = try run(network, east: 20)
        #expect(dispatch.sourceTotal[0] < 90 * 365 - 1000)
        #expect(dispatch.price[0].allSatisfy { $0 < 3 }, "\(dispatch.price[0])")
    }

    /// East gives more than its one contract: the last MWh costs the seller's premium more, those under contract do not.
    @Test func gasBeyondContractsCostsThePremium() throws {
        let network = Self.network(takeOrPay: nil)
        let plain = try run(network, east: 20)
        let spot = try run(network, east: 20, premium: 7)
        #expect(abs(spot.price[0][0] - plain.price[0][0] - 7) < 0.05, "\(spot.price[0][0]) \(plain.price[0][0])")
        let dearer = spot.cost - plain.cost
        #expect(abs(dearer - 7 * (spot.sourceTotal[0] - 20 * 365)) < 1e-3 * dearer + 1)
        // Without the contract every MWh costs it.
        let ended = try run(network, east: 20, premium: 7) { $0.contractRate[0] = $0.contractRate[0].map { _ in 0 } }
        #expect(abs(ended.cost - spot.cost - 7 * 20 * 365) < 5, "\(ended.cost - spot.cost)")
    }

    /// The same with lots kept apart: a rule that changes nothing of East's gas leaves cost and volume as they were.
    @Test func lotsKnowContractsToo() throws {
        let network = Self.network(takeOrPay: 80)
        let one = try run(network, east: 20, premium: 7)
        let lots = try run(network, east: 20, premium: 7) {
            $0.originRules = [
                OriginRule(title: "rule", gas: .init(suppliers: [1]), effect: .consumption(zones: [3]), remaining: Array(repeating: 0, count: 12))
            ]
        }
        #expect(lots.lots != nil && abs(lots.sourceTotal[0] - one.sourceTotal[0]) < 2)
        #expect(abs(lots.cost - one.cost) < 1e-3 * one.cost, "what makes the flows of lots unique costs a little")
    }

    /// Lowland's contract of 30 GWh/d names the gate from Midland, and no more than 20 pass it (Lowland has 10 of LNG): 10 a day are sold beyond
    /// the contract as soon as the gate binds. Gas for that gate passes the leg, too.
    @Test func aContractBringsNoMoreThanPassesItsPipe() throws {
        let network = Toy.network(institutions: Institutions(contracts: [
            Contract(
                id: "LOW", buyerZone: 1, supplier: 0, dailyVolume: 30, start: Toy.day(2020, 1, 1), end: Toy.day(2030, 1, 1), gate: .route(1))
        ]))
        func run(_ bindsAtGate: Bool) throws -> Dispatch {
            try self.run(network, east: 20, premium: 7) {
                $0.sourceCost[1] = 10
                $0.sourceSlope[0] = 0
                $0.contractsNameGates = bindsAtGate
                #expect($0.passes(0, route: 0, in: network) && $0.passes(0, route: 1, in: network) && !$0.passes(0, route: 3, in: network))
            }
        }
        let free = try run(false), bound = try run(true)
        #expect(abs(bound.total(bound.routeFlow[1]) - 20 * 365) < 10, "\(bound.total(bound.routeFlow[1]))")
        #expect(abs(bound.cost - free.cost - 7 * 10 * 365) < 50, "\(bound.cost - free.cost)")
        #expect(bound.certificate.largest <= OptimalityRecord.tolerance)
    }

    /// Price = what one more GWh costs, with a minimum bill, a premium beyond it, and lots that know both.
    @Test(arguments: [0, 1], [false, true]) func pricesAreDifferencesOfTheCost(_ zone: Int, _ hasRule: Bool) throws {
        let step = 3
        let gwh = 5.0
        func dispatch(_ more: Double) throws -> Dispatch {
            try run(Self.network(takeOrPay: 80), east: 20, premium: 7) {
                $0.demand[zone][step] += more / $0.periods[step].days
                if hasRule {
                    $0.originRules = [
                        OriginRule(
                            title: "rule", gas: .init(suppliers: [1]), effect: .consumption(zones: [0]), remaining: Array(repeating: 0, count: 12))
                    ]
                }
            }
        }
        let base = try dispatch(0)
        let difference = (try dispatch(gwh).cost - base.cost) / gwh
        #expect((base.lots != nil) == hasRule)
        #expect(abs(difference - base.price[zone][step]) < 0.02 * base.price[zone][step], "\(difference), \(base.price[zone][step])")
    }

    /// Lowland's contract of 20 GWh/d of East passes the gate. A levy on East's gas there makes no gas cheaper in Midland, where nobody has a
    /// contract; up to the premium of 7 it moves nothing, beyond it Lowland's price rises by the rest at most.
    @Test(arguments: [5.0, 10.0]) func aLevyMakesNoGasCheaper(_ levy: Double) throws {
        let network = Toy.network(institutions: Institutions(contracts: [
            Contract(
                id: "LOW", buyerZone: 1, supplier: 0, dailyVolume: 20, start: Toy.day(2020, 1, 1), end: Toy.day(2030, 1, 1), gate: .route(1))
        ]))
        func run(_ price: Double) throws -> Dispatch {
            try self.run(network, east: 20, premium: 7) {
                guard price > 0 else { return }
                $0.originRules = [
                    OriginRule(title: "levy", gas: .init(suppliers: [0]), effect: .surcharge(routes: [1], price: price), remaining: Array(repeating: 0, count: 12))
                ]
                #expect($0.surchargedContracts(in: network).map(\.contract) == [0])
            }
        }
        let free = try run(0), taxed = try run(levy)
        for step in 0..<12 {
            #expect(taxed.price[0][step] > free.price[0][step] - 0.05, "\(taxed.price[0][step]), \(free.price[0][step])")
            let rise = taxed.price[1][step] - free.price[1][step]
            #expect(rise > -0.05 && rise < levy + 0.05, "\(rise)")
        }
        #expect(taxed.total(taxed.routeFlow[1]) > 0.9 * 20 * 365, "the contract still delivers")
    }
}
