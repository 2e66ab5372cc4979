import GasData
import GasModel
import Testing

/// One cell of the valid dataset is changed; exactly one finding must come, with this code and at this cell.
struct CellDefect: Sendable, CustomTestStringConvertible {
    let file: String
    let line: Int
    let column: String
    let value: String
    let code: String
    /// Column of the finding where it is not the changed cell.
    var reported: String?
    var severity = Finding.Severity.error
    /// What refers to a changed identifier is found as well.
    var isAlone: Bool { column != "id" }
    /// Words that the remedy must hold.
    var remedy = ""

    var testDescription: String { "\(code) \(file):\(line) \(column) = \(value.debugDescription)" }

    init(
        _ file: String, _ line: Int, _ column: String, _ value: String, _ code: String, at reported: String? = nil,
        _ severity: Finding.Severity = .error, remedy: String = ""
    ) {
        self.file = file + ".csv"
        self.line = line
        self.column = column
        self.value = value
        self.code = code
        self.reported = reported
        self.severity = severity
        self.remedy = remedy
    }
}

@Suite struct CellDefectTests {
    static let numbers = [
        CellDefect("routes", 2, "capacity_gwh_per_day", "-150", "D305", remedy: "zero or more"),
        CellDefect("routes", 2, "capacity_low_gwh_per_day", "-1", "D305"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "NaN", "D303"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "nan", "D303"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "inf", "D303"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "-Infinity", "D303"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "1e999", "D303"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "unlimited", "D303"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "0x1p3", "D302"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "150 GWh", "D302", remedy: "unit is in the name"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "lots", "D302"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "n/a", "D302", remedy: "empty"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "-", "D302", remedy: "empty"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "1 500", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", " 150", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "+150", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "1'500", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "150.", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", ".5", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "\u{2212}150", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "1.500.000", "D304"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "1" + String(repeating: "0", count: 32), "D004"),
        CellDefect("routes", 2, "capacity_year", "2025.5", "D302", remedy: "without a decimal point"),
        CellDefect("routes", 2, "capacity_year", "20255", "D305"),
        CellDefect("routes", 2, "capacity_year", "twenty", "D302"),
        CellDefect("routes", 2, "point_longitude", "245", "D305"),
        CellDefect("routes", 2, "point_latitude", "-91", "D305"),
        CellDefect("zones", 2, "longitude", "20°", "D302"),
        CellDefect("zones", 2, "gcv_kwh_per_m3", "39.8", "D305"),
        CellDefect("zones", 2, "gcv_reference_celsius", "273.15", "D305"),
        CellDefect("sources", 2, "volume_twh_per_year", "-50", "D305"),
        CellDefect("sources", 2, "cost_eur_per_mwh", "free", "D302"),
        CellDefect("storages", 2, "start_level_percent", "120", "D305"),
        CellDefect("storages", 2, "start_level_high_percent", "101", "D305"),
        CellDefect("storages", 2, "injection_gwh_per_day", "-20", "D305"),
        CellDefect("storages", 2, "working_volume_gwh", "4.000.000", "D304"),
        CellDefect("terminals", 2, "sendout_gwh_per_day", "-60", "D305"),
        CellDefect("demand", 2, "annual_twh", "-20", "D305"),
        CellDefect("demand", 2, "share_m01", "15", "D305"),
        CellDefect("demand", 2, "share_m01", "-0.15", "D305"),
        CellDefect("demand", 2, "share_m01", "15%", "D302"),
        CellDefect("mixes", 2, "share_percent", "190", "D305"),
        CellDefect("mixes", 2, "year", "MMXXV", "D302"),
        CellDefect("entries", 2, "observed_gwh_per_day", "-50", "D305"),
        CellDefect("observed_flows", 2, "max_gwh_per_day", "1e400", "D303"),
        CellDefect("observed_storage", 2, "net_injection_twh", "minus 0.4", "D302"),
        CellDefect("assumptions", 2, "value", "NaN", "D303"),
    ]

    static let evidence = [
        CellDefect("routes", 2, "capacity_low_gwh_per_day", "155", "D310", remedy: "low, central, high"),
        CellDefect("routes", 2, "capacity_high_gwh_per_day", "145", "D310"),
        CellDefect("mixes", 2, "share_low_percent", "91", "D310"),
        CellDefect("mixes", 2, "share_high_percent", "89", "D310"),
        CellDefect("assumptions", 2, "low", "1.6", "D310"),
        CellDefect("assumptions", 2, "high", "1.4", "D310"),
        CellDefect("demand", 2, "annual_low_twh", "20.5", "D310"),
        CellDefect("sources", 2, "volume_high_twh_per_year", "49.9", "D310"),
        CellDefect("routes", 2, "capacity_source", "", "D311", remedy: "bibliography.csv"),
        CellDefect("routes", 2, "capacity_grade", "", "D311", remedy: "A (read"),
        CellDefect("storages", 2, "withdrawal_source", "", "D311"),
        CellDefect("demand", 3, "annual_grade", "", "D311"),
        CellDefect("sources", 2, "volume_twh_per_year", "", "D311", remedy: "central"),
        CellDefect("routes", 2, "capacity_source", "S9", "D403"),
        CellDefect("routes", 2, "capacity_source", "S1;S9", "D403"),
        CellDefect("routes", 2, "capacity_source", "S1;;S2", "D308"),
        CellDefect("routes", 2, "capacity_source", "S 1", "D308"),
        CellDefect("zones", 2, "source", "s1", "D403", remedy: "did you mean \u{201C}S1\u{201D}?"),
        CellDefect("demand", 2, "share_source", "EUROSTAT", "D403", remedy: "add a row"),
        CellDefect("mixes", 2, "source", "S3", "D403"),
        CellDefect("assumptions", 4, "source", "S22", "D403"),
        CellDefect("mixes", 2, "source", "", "D301"),
        CellDefect("mixes", 2, "grade", "", "D301"),
        CellDefect("routes", 2, "capacity_grade", "D", "D307", remedy: "did you mean"),
        CellDefect("routes", 2, "capacity_grade", "a", "D307", remedy: "did you mean \u{201C}A\u{201D}?"),
        CellDefect("zones", 2, "grade", "A-conv", "D307"),
    ]

    static let words = [
        CellDefect("zones", 2, "name", "", "D301"),
        CellDefect("zones", 2, "role", "", "D301"),
        CellDefect("zones", 2, "role", "studie", "D307", remedy: "did you mean \u{201C}study\u{201D}?"),
        CellDefect("zones", 2, "role", "Study", "D307", remedy: "study"),
        CellDefect("zones", 2, "eu_member", "true", "D307", remedy: "write yes"),
        CellDefect("zones", 2, "gas_market", "maybe", "D307", remedy: "yes or no"),
        CellDefect("zones", 2, "name", "A\u{202E}land", "D309"),
        CellDefect("zones", 2, "notes", "a\u{200B}b", "D309"),
        CellDefect("zones", 2, "notes", "a\u{7}b", "D309"),
        CellDefect("zones", 2, "notes", "tab\there", "D309"),
        CellDefect("suppliers", 2, "kind", "pipelin", "D307", remedy: "did you mean \u{201C}pipeline\u{201D}?"),
        CellDefect("sources", 2, "kind", "domestic", "D307", remedy: "production"),
        CellDefect("sources", 2, "follows_demand", "1", "D307"),
        CellDefect("routes", 2, "status", "open", "D307"),
        CellDefect("routes", 2, "firmness", "solid", "D307"),
        CellDefect("storages", 2, "shape", "salt", "D307"),
        CellDefect("zones", 4, "id", "C C", "D308"),
        CellDefect("suppliers", 3, "id", "own/fields", "D308"),
        CellDefect("junctions", 2, "id", String(repeating: "J", count: 65), "D308"),
        CellDefect("bibliography", 3, "title", "", "D301"),
        CellDefect("terminals", 2, "sendout_gwh_per_day", "", "D311"),
        CellDefect("storages", 2, "working_volume_gwh", "", "D301"),
        CellDefect("demand", 3, "annual_twh", "", "D301"),
        CellDefect("demand", 2, "share_m07", "", "D301"),
        CellDefect("observed_flows", 2, "mean_gwh_per_day", "", "D301"),
        CellDefect("assumptions", 2, "name", "", "D301"),
        CellDefect("sources", 3, "available_from", "01/01/2020", "D306", remedy: "YYYY-MM-DD"),
        CellDefect("sources", 3, "available_to", "2030-02-30", "D306"),
        CellDefect("routes", 3, "available_from", "2021", "D306"),
        CellDefect("observed_flows", 2, "period_start", "2025-1-1", "D306"),
    ]

    static let connections = [
        CellDefect("routes", 2, "from", "J2", "D402", remedy: "did you mean \u{201C}J1\u{201D}?"),
        CellDefect("routes", 2, "to", "ZZ", "D402", remedy: "zones.csv or junctions.csv"),
        CellDefect("routes", 2, "to", "", "D301"),
        CellDefect("routes", 4, "to", "AA", "D502"),
        CellDefect("sources", 2, "supplier", "nroth", "D402", remedy: "did you mean \u{201C}north\u{201D}?"),
        CellDefect("sources", 2, "place", "Nowhere", "D402"),
        CellDefect("storages", 2, "zone", "J1", "D402", remedy: "zones.csv"),
        CellDefect("terminals", 2, "zone", "XX", "D402"),
        CellDefect("mixes", 3, "supplier", "south", "D402"),
        CellDefect("mixes", 3, "zone", "DD", "D402"),
        CellDefect("entries", 2, "route", "BB_A", "D402", remedy: "did you mean \u{201C}BB_AA\u{201D}?"),
        CellDefect("observed_flows", 2, "route", "T_B", "D402", remedy: "did you mean \u{201C}T_BB\u{201D}?"),
        CellDefect("observed_storage", 2, "zone", "QQ", "D402"),
        CellDefect("map/waypoints", 2, "route", "BB_ZZ", "D402"),
        CellDefect("suppliers", 4, "id", "own", "D401"),
        CellDefect("bibliography", 3, "id", "S1", "D401"),
        CellDefect("junctions", 2, "id", "AA", "D401"),
        CellDefect("terminals", 2, "id", "J1_BB", "D401"),
        CellDefect("sources", 3, "id", "J1_BB", "D401"),
        CellDefect("mixes", 3, "supplier", "north", "D401", at: "zone"),
        CellDefect("sources", 3, "available_to", "2019-12-31", "D501"),
        CellDefect("observed_flows", 2, "period_end", "2024-12-31", "D501"),
        CellDefect("demand", 2, "share_m01", "0.25", "D505"),
        CellDefect("demand", 2, "share_m12", "0.1", "D505", at: "share_m01"),
        CellDefect("routes", 2, "capacity_gwh_per_day", "", "D311"),
        CellDefect("storages", 2, "injection_gwh_per_day", "", "D507", .warning),
        CellDefect("routes", 3, "capacity_gwh_per_day", "", "D507", .warning),
    ]

    static let optional = [
        CellDefect("zones", 2, "latitude", "", "D311", remedy: "both"),
        CellDefect("zones", 2, "gcv_reference_celsius", "", "D311"),
        CellDefect("routes", 2, "point_longitude", "", "D311"),
        CellDefect("assumptions", 3, "high", "120", "D305", remedy: "0 to 100"),
        CellDefect("assumptions", 2, "low", "-1", "D305", remedy: "zero or more"),
        CellDefect("assumptions", 5, "high", "80", "D305", remedy: "0 to 1"),
        CellDefect("contracts", 2, "supplier", "nort", "D402", remedy: "did you mean \u{201C}north\u{201D}?"),
        CellDefect("contracts", 2, "end", "2023-12-31", "D501"),
        CellDefect("contracts", 2, "route", "BB_XX", "D402"),
        CellDefect("contracts", 2, "route", "", "D511", .note),
        CellDefect("contracts", 2, "take_or_pay_percent", "180", "D305"),
        CellDefect("contracts", 2, "status", "active", "D307"),
        CellDefect("contracts", 2, "annual_volume_source", "", "D311"),
        CellDefect("actors", 2, "kind", "firm", "D307"),
        CellDefect("ownership", 2, "owned", "nobody", "D402"),
        CellDefect("ownership", 3, "share_percent", "101", "D305"),
        CellDefect("sanctions", 2, "actor", "bnak", "D402", remedy: "did you mean \u{201C}bank\u{201D}?"),
        CellDefect("sanctions", 2, "end", "2024-11-20", "D501"),
        CellDefect("laws", 2, "origin", "south", "D402"),
        CellDefect("laws", 2, "signed_before", "17 June 2025", "D306"),
        CellDefect("sectors", 2, "share_percent", "61", "D506"),
        CellDefect("elasticities", 2, "elasticity_high", "-0.25", "D310"),
        CellDefect("supplier_risk", 2, "risk_weight_linear", "20", "D305"),
        CellDefect("monthly_demand", 3, "month", "13", "D305"),
        CellDefect("monthly_demand", 3, "month", "1", "D401", at: "zone"),
        CellDefect("observed_levels", 2, "level_percent", "", "D301"),
        CellDefect("prices", 2, "price_eur_per_mwh", "45 EUR", "D302"),
        CellDefect("gaps", 2, "table", "route", "D603", .warning, remedy: "routes"),
        CellDefect("gaps", 2, "attribute", "tarif", "D603", .warning, remedy: "tariff"),
        CellDefect("gaps", 3, "row", "OWN_A", "D603", .warning, remedy: "OWN_AA"),
        CellDefect("observed_flows", 2, "max_gwh_per_day", "80.1", "D601", .warning, remedy: "routes.csv:3"),
        CellDefect("points", 2, "item", "BB_A", "D402", remedy: "did you mean \u{201C}BB_AA\u{201D}?"),
        CellDefect("points", 2, "platform", "entso-g", "D307", remedy: "entsog"),
        CellDefect("points", 3, "item", "BB_AA", "D401", at: "platform"),
        CellDefect("criteria", 2, "table", "demands", "D602", .warning, remedy: "C1"),
        CellDefect("criteria", 2, "attribute", "anual", "D602", .warning),
        CellDefect("criteria", 2, "unit", "gwh", "D602", .warning),
        CellDefect("criteria", 2, "key", "QQ", "D602", .warning),
        CellDefect("criteria", 2, "aggregate", "sum-operating-by-zone", "D602", .warning),
        CellDefect("criteria", 2, "aggregate", "sum", "D307"),
    ]

    @Test(arguments: numbers + evidence + words + connections + optional)
    func oneDefectGivesOneFinding(_ defect: CellDefect) throws {
        var dataset = TinyDataset.valid
        try dataset.set(defect.file, line: defect.line, defect.column, to: defect.value)
        let loaded = try dataset.load()
        let place = try dataset.place(defect.file, line: defect.line, defect.reported ?? defect.column)
        let finding = try #require(
            loaded.findings.first { $0.code == defect.code && $0.place == place }, "\(loaded.findings)")
        #expect(finding.severity == defect.severity)
        #expect(defect.remedy.isEmpty || finding.remedy.contains(defect.remedy), "\(finding.remedy)")
        #expect(!finding.message.isEmpty && !finding.remedy.isEmpty)
        let others = loaded.findings.filter {
            $0 != finding && (defect.isAlone || !["D402", "D403", "D508"].contains($0.code))
        }
        #expect(others.isEmpty, "\(others.map { "\($0.code) \($0.place) \($0.message)" })")
        #expect((loaded.network == nil) == (defect.severity == .error))
    }
}
