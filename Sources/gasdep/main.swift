import Foundation
import GasData
import GasModel
import GasDispatch
import GasScores
let loaded = Dataset.load(from: URL(fileURLWithPath: CommandLine.arguments[1]))
for f in loaded.findings { print(f.severity.rawValue, f.code, f.place, f.message) }
guard let network = loaded.network else { exit(1) }
let start = Day("2025-10-01")!
let clock = ContinuousClock()
let evaluator = try NetworkEvaluator(network)
let t0 = clock.now
let card = try await ScorecardBuilder(evaluator, start: start).scorecard()
print("card", clock.now - t0, card.certificate)
for z in card.zones where z.isApplicable {
  let d = z.dependence[0]
  print(network.zones[z.zone].id, d.today.map { "\($0.low)-\($0.high)" } ?? "?", d.unavoidable.map { "\($0.share)" }, z.concentration?.central ?? -1, z.nMinusOne.map { "\(Int($0.percent)) \($0.largestName)" }, z.diversification?.central ?? -1)
}
let t1 = clock.now
let full = try await ScorecardBuilder(evaluator, start: start).scorecard(settings: UnavoidableDependence.Case.all)
print("full", clock.now - t1, full.certificate)
let t2 = clock.now
let a = try DecidingFigures(UnavoidableDependence(evaluator, start: start)).answer(zone: 0, supplier: 0, limit: 5)
print("deciding", clock.now - t2, a.measure, a.setting, a.central)
for f in a.figures { print("  ", network.title(f.figure), f.estimate.low, f.estimate.high, f.effect) }
let rec = try Reconciliation(network).year(on: start)
print("reconciled", rec.certificate.largest)
for d in rec.deviations.prefix(25) { print("  ", d.what, d.observedRate, d.reconciledRate, d.inSigmas) }
for i in network.routes.indices where rec.routeFlow[i] > 1 { print("   flow", network.routes[i].id, Int(rec.routeFlow[i])) }
let mix = try ProportionalMixing.trace(network, routeFlow: rec.routeFlow, sourceFlow: rec.sourceFlow, terminalFlow: rec.terminalFlow)
for z in network.zones.indices { if let m = mix.zones[z] { print(network.zones[z].id, zip(network.suppliers, m).filter { $0.1 > 0.01 }.map { "\($0.0.id) \(Int($0.1*100))" }) } }
