import GasModel

/// Scores in the long format of the Integrated Assessment Modeling Consortium: model, scenario, region, variable, unit, year, value.
///
/// `pyam.IamDataFrame(file)` reads it. The ends of a range are variables of their own (`…|Low`, `…|High`); what is unknown or not
/// applicable has no row, since the format has no word for either.
public enum IAMCTable {
    public static func text(_ card: Scorecard, model: String, scenario: String) -> String {
        let network = card.network
        var text = "model,scenario,region,variable,unit,year,value\n"
        func add(_ zone: Int, _ variable: String, _ unit: String, _ year: Int, _ value: Interval) {
            let ends: [(String, Double)] = value.isPoint
                ? [("", value.central)] : [("", value.central), ("|Low", value.low), ("|High", value.high)]
            for (suffix, number) in ends {
                let words = [model, scenario, network.zones[zone].name, "Natural Gas|\(variable)\(suffix)", unit]
                text += words.map(field).joined(separator: ",") + ",\(year),\(number)\n"
            }
        }
        for scores in card.zones where scores.isApplicable {
            let zone = scores.zone
            let annual = network.demands[zone].annual
            add(zone, "Demand", "TWh/yr", annual.year ?? card.start.year, Interval(low: annual.low, central: annual.central, high: annual.high))
            for pair in scores.dependence {
                let supplier = network.suppliers[pair.supplier].name
                if let today = pair.today, let year = pair.year { add(zone, "Dependence|Today|\(supplier)", "%", year, today) }
                for unavoidable in pair.unavoidable {
                    let fill = unavoidable.storagePercent.map { "|Stores at \(Int($0)) percent" } ?? ""
                    let horizon = unavoidable.horizon.name.prefix(1).uppercased() + unavoidable.horizon.name.dropFirst()
                    add(zone, "Dependence|Unavoidable|\(supplier)|\(horizon)\(fill)", "%", card.start.year, unavoidable.share)
                }
                if let avoidable = pair.avoidable { add(zone, "Dependence|Avoidable|\(supplier)", "%", card.start.year, avoidable) }
            }
            for score in scores.nMinusOne {
                add(zone, "N-1|Stores at \(Int(score.storagePercent)) percent", "%", card.start.year, Interval(score.percent))
            }
            let year = scores.mixYear ?? card.start.year
            if let hhi = scores.concentration { add(zone, "Concentration|HHI by Supplier", "1", year, hhi) }
            if let number = scores.effectiveSuppliers { add(zone, "Concentration|Effective Suppliers", "1", year, number) }
            if let score = scores.diversification { add(zone, "Diversification", "1", year, score) }
        }
        return text
    }

    private static func field(_ text: String) -> String {
        text.contains(where: { ",\"\n\r".contains($0) }) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
