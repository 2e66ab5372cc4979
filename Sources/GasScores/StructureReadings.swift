import GasModel

/// Who controls supply, how different its parts are, and what the sellers' risk makes of it.
extension ZoneIndicators {
    var structureReadings: [IndicatorReading] {
        let mix = ReportedMix(zone, in: network)
        let control = ControllerConcentration.result(zone: zone, in: network)
        let largest = control?.largest.map { network.institutions.actors[$0].name }
        let whom = control.flatMap { result in
            largest.map {
                "\($0) \(Self.percent(result.largestPercent)), owner unknown \(Self.percent(result.unknownPercent))"
            }
        }
        return [
            reading(
                ControllerConcentration.page, control?.hhi, variant: whom ?? "",
                missing: "no entry is observed, or no owner of any is in ownership.csv"),
            reading(
                StirlingDiversity.page, StirlingDiversity.index(zone: zone, in: network), variant: "Rao, observed entries",
                missing: "no flow by entry is observed"),
            reading(
                SupplierConcentrationIndex.page, mix.map { SupplierConcentrationIndex.index($0, in: network) },
                variant: "by origin of the reported mix", missing: "no mix by origin is reported"),
        ]
    }

    /// Off unless weights are asked for.
    var riskReadings: [IndicatorReading] {
        let pages = [NeumannStabilityIndex.page, NeumannProductionIndex.page, RiskyExternalSupply.page]
        guard let riskScale = options.riskScale else {
            return pages.map { reading($0, nil, missing: "off by default: give --risk-weights linear or percentile") }
        }
        guard let mix = ReportedMix(zone, in: network) else {
            return pages.map { reading($0, nil, missing: "no mix by origin is reported") }
        }
        let imports = mix.imports(in: network)
        let unweighted = imports.filter { $0.percent > 0 && riskScale.risk(of: $0.supplier, in: network) == nil }
            .map { network.suppliers[$0.supplier].name }
        let why = imports.isEmpty
            ? "nothing is imported from an established origin" : "supplier_risk.csv has no weight for \(unweighted.joined(separator: ", "))"
        let weighted = imports.map { row in
            (amount: row.percent, stability: riskScale.risk(of: row.supplier, in: network).map { 1 - $0 })
        }
        let own = mix.proven(in: network) { $0.kind == .domestic }.reduce(0, +)
        let values = [
            NeumannStabilityIndex.index(weighted), NeumannProductionIndex.index(weighted, domesticShare: min(1, own)),
            RiskyExternalSupply.index(mix, riskScale, in: network),
        ]
        let variants = ["of imports", "of imports", "sellers' risk only (d = SF = 1)"]
        return pages.indices.map { index in
            reading(
                pages[index], values[index].map { Interval($0) }, variant: "\(variants[index]), \(riskScale.rawValue) weights",
                missing: why)
        }
    }

    /// MOSES has bands, not numbers: each line is the number behind one, the band its class.
    var profileReadings: [IndicatorReading] {
        guard let profile = MosesProfile.profile(zone: zone, in: network, on: day) else { return [] }
        func line(_ variant: String, _ value: Double?, _ unit: String, _ band: MosesProfile.Band?, _ missing: String) -> IndicatorReading {
            let known = band == nil ? nil : value
            return IndicatorReading(
                id: MosesProfile.page.id, variant: variant, value: known.map { Interval($0) }, unit: unit,
                band: band.map { "\($0.rawValue) (recalled)" }, missing: known == nil ? missing : nil)
        }
        return [
            line(
                "import dependence, a risk", profile.importPercent, "% of consumption", profile.importRisk,
                "no mix by origin is reported"),
            line("pipeline entry points", profile.entryCount.map(Double.init), "points", profile.entryPoints, "unknown"),
            line("LNG ports", profile.portCount.map(Double.init), "ports", profile.ports, "unknown"),
            line("storage send-out", profile.storagePercent, "% of peak-day demand", profile.storage, "the peak day is unknown"),
        ]
    }

    private static func percent(_ value: Double) -> String { "\(Int(value.rounded())) %" }

    /// `12`, `12.5`.
    static func plain(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
}
