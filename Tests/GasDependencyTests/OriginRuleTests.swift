import Foundation
import GasDependency
import Testing

/// Rules on origin on the real network.
@Suite struct OriginRuleTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL
    let study: Study

    init() throws {
        study = try Study(
            dataset: Self.root.appendingPathComponent("Datasets/southeast-europe"),
            scenarios: Self.root.appendingPathComponent("Datasets/scenarios"))
    }

    func conditions(_ rules: [OriginRule], horizon: Horizon = .gasYear) throws -> Conditions {
        var conditions = try Conditions(study.network, horizon: horizon, start: study.start, storagePercent: horizon == .gasYear ? nil : 30)
        conditions.originRules = rules
        return conditions
    }

    func rule(_ effect: OriginRule.Effect, _ gas: OriginRule.Gas, _ remaining: Double = 0, steps: Int = 12) -> OriginRule {
        OriginRule(title: "t", gas: gas, effect: effect, remaining: Array(repeating: remaining, count: steps))
    }

    @Test func timing() throws {
        let network = study.network
        let russia = try #require(network.supplier("russia"))
        let eu = network.zones.indices.filter { network.zones[$0].isEUMember }
        let transit = ["BG_RS_KIR"].compactMap { network.route(Identifier($0)) }
        let rs = try #require(network.zone("RS")), ba = try #require(network.zone("BA")), hu = try #require(network.zone("HU"))
        let cases: [(String, [OriginRule])] = [
            ("ban", [rule(.consumption(zones: eu), .init(suppliers: [russia]))]),
            ("ban half", [rule(.consumption(zones: eu), .init(suppliers: [russia]), 0.5)]),
            ("ban short", [rule(.consumption(zones: eu), .init(suppliers: [russia], contracts: .short))]),
            ("transit", [rule(.passage(routes: transit), .init(suppliers: [russia]))]),
            ("transit HU", [rule(.passage(routes: transit), .init(suppliers: [russia], destinations: [hu]))]),
            ("ban+transit", [rule(.consumption(zones: eu), .init(suppliers: [russia])), rule(.passage(routes: transit), .init(suppliers: [russia], destinations: [rs, ba]), 0.3)]),
            ("surcharge", [rule(.surcharge(routes: transit, price: 10), .init(suppliers: [russia]))]),
        ]
        for horizon in [Horizon.gasYear, .peakDay] {
            for (name, rules) in cases {
                let rules = rules.map { OriginRule(title: $0.title, gas: $0.gas, effect: $0.effect, remaining: horizon == .gasYear ? $0.remaining : [$0.remaining[0]]) }
                let clock = ContinuousClock()
                var text = "\(horizon) \(name): "
                let time = try clock.measure {
                    let c = try conditions(rules, horizon: horizon)
                    let s = try study.evaluator.shortage(c, rule: .fair, studied: nil, endYields: false)
                    let d = try study.evaluator.dispatch(c, shortage: s, storedGasPrice: nil)
                    text += network.zones.indices.compactMap { z in s.rate(z).flatMap { $0 > 1e-4 ? "\(network.zones[z].id) \(($0 * 1000).rounded() / 10)" : nil } }.joined(separator: " ")
                    text += "\n   " + (d.lots?.lots.map(\.title).joined(separator: " | ") ?? "")
                    if let lots = d.lots {
                        for z in network.zones.indices where d.total(d.conditions.demand[z]) > 0 {
                            text += "\n   \(network.zones[z].id) " + lots.consumption[z].map { "\(Int($0))" }.joined(separator: " ") + " price \(d.price[z].map { Int($0) })"
                        }
                    }
                }
                print(text, "\n   TIME", time)
            }
        }
    }
}
