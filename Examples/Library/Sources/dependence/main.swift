import Foundation
import GasDependency

// Three questions to the library: who depends on Russia, what a halt of TurkStream does to Serbia, and what vouches for the answer.

let folder = try DataFolder.find()
let study = try Study(dataset: folder.dataset, scenarios: folder.scenarios)

let card = try await study.scorecard(suppliers: [study.supplier("russia")])
for scores in card.zones where scores.isApplicable {
    for row in scores.dependence {
        guard let today = row.today, let unavoidable = row.unavoidable(.gasYear) else { continue }
        print("\(study.network.zones[scores.zone].name): today \(percent(today)), unavoidable \(percent(unavoidable.share))")
    }
}

let (scenario, _) = try study.scenario("turkstream-halt")
let outcome = try study.outcome(of: scenario)
let serbia = try study.zone("RS")
if let impact = outcome.zones.first(where: { $0.zone == serbia }), let before = impact.priceBefore, let under = impact.priceUnder {
    print("\(scenario.title): Serbia lacks \(whole(impact.unserved)) GWh; one MWh more costs EUR \(whole(under - before)) more")
}

// Every result carries its certificate: how far the answer can be from the best one, relative, by a check apart from the solver.
print("largest residual of the certificate: \(outcome.shocked.certificate.largest)")

func whole(_ value: Double) -> String { NumberText.fixed(value, 0) }

/// Central value and range, percent.
func percent(_ share: Interval) -> String {
    "\(whole(share.central)) % (\(NumberText.range(share.low, share.high, 0)))"
}
