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
for c in UnavoidableDependence.Case.all {
    var cond = try Conditions(network, horizon: c.horizon, start: start, storagePercent: c.storagePercent)
    let t0 = clock.now
    let base = try evaluator.shortage(cond, rule: .fair, studied: nil, endYields: false)
    print(c, "baseline", clock.now - t0, base.certificate.largest)
    for z in network.zones.indices where (base.rate(z) ?? 0) > 0 { print("   short", network.zones[z].id, base.rate(z)!*100) }
    let u = UnavoidableDependence(evaluator, start: start)
    for s in network.suppliers.indices where [.pipeline, .lng].contains(network.suppliers[s].kind) {
        let r = try u.scores(without: s, c)
        for z in network.zones.indices { if let x = r.zones[z], x.share.high > 0 { print("   -", network.suppliers[s].id, network.zones[z].id, x.share, x.infrastructureGap ?? -1) } }
    }
    _ = cond
}
