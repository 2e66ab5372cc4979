import Foundation
import GasModel

/// Reads a PyPSA network (CSV folder) into a dataset. Nothing is guessed: what the format cannot say is written as unknown, or as the value
/// that the notes name.
///
/// Buses with a load become zones, others junctions; links become routes, two where they run both ways; generators become sources of the
/// supplier that their carrier names; a store on a bus of its own with a link in and one out becomes a store of the zone behind them.
public enum PyPSAImport {
    /// What a number of power is; PyPSA files do not say.
    public enum PowerUnit: String, Sendable, CaseIterable {
        /// As `PyPSAExport` writes: GWh/d, snapshots weigh days.
        case gwhPerDay = "gwh-per-day"
        /// MW, snapshots weigh hours.
        case megawatt = "mw"

        var perDay: Double { self == .gwhPerDay ? 1 : 0.024 }
        var energy: Double { self == .gwhPerDay ? 1 : 0.001 }
        var weightsPerDay: Double { self == .gwhPerDay ? 1 : 24 }
    }

    /// - Parameter assumptions: text of the `assumptions.csv` that is written along: PyPSA has nothing like it.
    public static func dataset(
        from folder: URL, unit: PowerUnit, assumptions: String, limits: Limits = .standard
    ) throws(ImportError) -> ImportedDataset {
        var reading = try PyPSAReading(try PyPSAFolder.open(folder, limits: limits), unit)
        try reading.zones()
        try reading.stores()
        try reading.routes()
        try reading.sources()
        return reading.dataset(title: folder.lastPathComponent, assumptions: assumptions)
    }
}

private struct PyPSAReading {
    let folder: PyPSAFolder
    let unit: PyPSAImport.PowerUnit
    var notes: [ImportedDataset.Note] = []
    private var zone = TableText("zones")
    private var junction = TableText("junctions")
    private var demand = TableText("demand")
    private var route = TableText("routes")
    private var source = TableText("sources")
    private var storage = TableText("storages")
    private var suppliers: [String] = []
    /// Identifier of each bus; stores' buses are taken out.
    private var place: [String: String] = [:]
    private var taken: Set<String> = []
    private var isZone: Set<String> = []
    private let links: PyPSAFolder.Component
    private let loads: PyPSAFolder.Component
    private var storeLinks: Set<String> = []

    init(_ folder: PyPSAFolder, _ unit: PyPSAImport.PowerUnit) throws(ImportError) {
        self.folder = folder
        self.unit = unit
        links = try folder.component("links")
        loads = try folder.component("loads")
        let known = [
            "buses", "carriers", "generators", "generators-p_max_pu", "links", "links-p_max_pu", "loads", "loads-p_set", "network",
            "snapshots", "stores",
        ].map { $0 + ".csv" }
        for name in folder.names where !known.contains(name) { note(.dropped, "\(name): not read") }
        for name in ["generators-p_max_pu", "links-p_max_pu"] where folder.names.contains(name + ".csv") {
            note(.dropped, "\(name).csv: availability by snapshot; capacities hold all year")
        }
    }

    private mutating func note(_ kind: ImportedDataset.Note.Kind, _ text: String) {
        notes.append(ImportedDataset.Note(kind: kind, text: text))
    }

    /// An identifier as the format allows it, each once.
    private mutating func identifier(_ name: String) -> String {
        let clean = String(name.map { $0.isLetter || ($0.isASCII && ($0.isNumber || "._:>-".contains($0))) ? $0 : "_" }.prefix(60))
        var unique = clean.isEmpty ? "_" : clean
        var count = 2
        while !taken.insert(unique).inserted {
            unique = "\(clean)-\(count)"
            count += 1
        }
        if unique != name { note(.converted, "the name \(name.quoted) became \(unique)") }
        return unique
    }

    private func estimate(_ attribute: String, _ unit: String, _ value: Double?) -> [String: String] {
        guard let value, value.isFinite else { return [:] }
        return [
            "\(attribute)_\(unit)": CSVText.number(value), "\(attribute)_source": "PYPSA", "\(attribute)_grade": EvidenceGrade.c.rawValue,
        ]
    }

    // MARK: Zones and demand

    mutating func zones() throws(ImportError) {
        let buses = try folder.component("buses")
        guard !buses.rows.isEmpty else { throw .missing("buses.csv") }
        guard !loads.rows.isEmpty else { throw .missing("loads.csv") }
        let stores = try folder.component("stores").rows.compactMap { $0["bus"] }
        let loaded = Set(loads.rows.compactMap { $0["bus"] })
        let fed = Set(try folder.component("generators").rows.compactMap { $0["bus"] })
        let series = try monthly()
        for bus in buses.rows {
            let name = bus["name"] ?? ""
            if stores.contains(name), !loaded.contains(name), !fed.contains(name) { continue }
            let id = identifier(name)
            place[name] = id
            var row = ["id": id, "name": name, "source": "PYPSA", "grade": "C"]
            if let x = try PyPSAFolder.number(bus, "x", in: "buses"), let y = try PyPSAFolder.number(bus, "y", in: "buses") {
                row["longitude"] = CSVText.number(x)
                row["latitude"] = CSVText.number(y)
            }
            guard loaded.contains(name) else {
                row["stands_for"] = "bus without load"
                junction.add(row)
                continue
            }
            isZone.insert(name)
            row.merge(["role": "study", "eu_member": "no", "energy_community": "no", "gas_market": "yes"]) { $1 }
            zone.add(row)
            let months = loads.rows.filter { $0["bus"] == name }.compactMap { series[$0["name"] ?? ""] }
            let sums = (0..<12).map { month in months.reduce(0) { $0 + $1[month] } }
            let annual = sums.reduce(0, +)
            guard annual > 0 else { throw .missing("a load of bus \(name.quoted) above zero") }
            var shares: [String: String] = ["zone": id, "share_grade": "C", "share_source": "PYPSA"]
            for month in 0..<12 { shares["share_m\(month < 9 ? "0" : "")\(month + 1)"] = CSVText.number(sums[month] / annual) }
            demand.add(shares.merging(estimate("annual", "twh", annual / Units.gwhPerTWh)) { $1 })
        }
        note(.read, "\(isZone.count) buses with a load as zones, \(place.count - isZone.count) without as junctions")
        note(.missing, "which zones are studied and which are neighbours, EU membership: all are written as studied and outside the EU")
        note(.missing, "demand of a 1-in-20 day and of a cold fortnight: unknown")
    }

    /// GWh by load and month of the calendar.
    private func monthly() throws(ImportError) -> [String: [Double]] {
        let series = try folder.component("loads-p_set")
        guard !series.rows.isEmpty else { throw .missing("loads-p_set.csv") }
        let snapshots = try folder.component("snapshots").rows
        var weight: [String: Double] = [:]
        for row in snapshots {
            let column = ["generators", "weightings", "objective"].first { row[$0]?.isEmpty == false }
            weight[row["name"] ?? ""] = try column.flatMap { column throws(ImportError) in
                try PyPSAFolder.number(row, column, in: "snapshots")
            } ?? 1
        }
        var months: [String: [Double]] = [:]
        var seen: Set<Int> = []
        var days = 0.0
        for row in series.rows {
            let stamp = row["name"] ?? ""
            guard let month = Day(String(stamp.prefix(10)))?.month else {
                throw .unreadable("loads-p_set.csv: the snapshot \(stamp.quoted) does not begin with a day")
            }
            let share = weight[stamp] ?? 1
            seen.insert(month)
            days += share / unit.weightsPerDay
            for column in series.columns.dropFirst() {
                guard let power = try PyPSAFolder.number(row, column, in: "loads-p_set") else { continue }
                months[column, default: Array(repeating: 0, count: 12)][month - 1] += power * share * unit.energy
            }
        }
        guard seen.count == 12, abs(days - 365.5) <= 0.6 else { throw .notAYear(days: days, periods: seen.count) }
        return months
    }

    // MARK: Stores

    mutating func stores() throws(ImportError) {
        for store in try folder.component("stores").rows {
            let name = store["name"] ?? ""
            let bus = store["bus"] ?? ""
            let inward = links.rows.filter { $0["bus1"] == bus }
            let outward = links.rows.filter { $0["bus0"] == bus }
            guard place[bus] == nil, inward.count == 1, outward.count == 1, let behind = inward[0]["bus0"], behind == outward[0]["bus1"],
                isZone.contains(behind), let zone = place[behind]
            else {
                note(.dropped, "store \(name.quoted): it does not stand on a bus of its own with one link in and one out of a zone")
                continue
            }
            for link in inward + outward { storeLinks.insert(link["name"] ?? "") }
            let volume = try PyPSAFolder.number(store, "e_nom", in: "stores").map { $0 * unit.energy }
            let start = try PyPSAFolder.number(store, "e_initial", in: "stores").map { $0 * unit.energy }
            guard let volume, volume > 0 else {
                note(.dropped, "store \(name.quoted): no e_nom above zero")
                continue
            }
            var row = ["id": identifier(name), "zone": zone, "name": name, "status": "operating", "shape": "unknown"]
            row.merge(estimate("working_volume", "gwh", volume)) { $1 }
            row.merge(estimate("injection", "gwh_per_day", try capacity(inward[0], "links"))) { $1 }
            row.merge(estimate("withdrawal", "gwh_per_day", try capacity(outward[0], "links"))) { $1 }
            row.merge(estimate("start_level", "percent", start.map { min(100, 100 * $0 / volume) })) { $1 }
            storage.add(row)
        }
        if !storeLinks.isEmpty { note(.read, "\(storeLinks.count / 2) stores with their two links") }
    }

    /// GWh/d in the direction of the link.
    private func capacity(_ row: [String: String], _ file: String) throws(ImportError) -> Double? {
        let share = try PyPSAFolder.number(row, "p_max_pu", in: file) ?? 1
        return try PyPSAFolder.number(row, "p_nom", in: file).map { $0 * share * unit.perDay }
    }

    // MARK: Routes and sources

    mutating func routes() throws(ImportError) {
        var count = 0
        for link in links.rows where !storeLinks.contains(link["name"] ?? "") {
            let name = link["name"] ?? ""
            guard let from = place[link["bus0"] ?? ""], let to = place[link["bus1"] ?? ""], from != to else {
                note(.dropped, "link \(name.quoted): one of its buses is no zone or junction")
                continue
            }
            if let efficiency = try PyPSAFolder.number(link, "efficiency", in: "links"), efficiency != 1 {
                note(.dropped, "link \(name.quoted): efficiency \(CSVText.number(efficiency)); routes lose nothing")
            }
            if link["p_nom_extendable"]?.lowercased() == "true" {
                note(.dropped, "link \(name.quoted): it may be extended; the capacity is that of p_nom")
            }
            let tariff = try PyPSAFolder.number(link, "marginal_cost", in: "links")
            func add(_ id: String, _ from: String, _ to: String, _ capacity: Double?) {
                var row = ["id": id, "name": name, "from": from, "to": to, "firmness": "unknown", "status": "operating"]
                row.merge(estimate("capacity", "gwh_per_day", capacity)) { $1 }
                row.merge(estimate("tariff", "eur_per_mwh", tariff)) { $1 }
                route.add(row)
            }
            add(identifier(name), from, to, try capacity(link, "links"))
            count += 1
            if let least = try PyPSAFolder.number(link, "p_min_pu", in: "links"), least < 0,
                let nominal = try PyPSAFolder.number(link, "p_nom", in: "links")
            {
                add(identifier(name + "-back"), to, from, -least * nominal * unit.perDay)
                note(.converted, "link \(name.quoted) runs both ways: two routes")
            }
        }
        note(.read, "\(count) links as routes; whether their capacity is firm is unknown")
    }

    mutating func sources() throws(ImportError) {
        var count = 0
        for generator in try folder.component("generators").rows {
            let name = generator["name"] ?? ""
            let carrier = generator["carrier"] ?? ""
            guard carrier != PyPSAExport.unserved else {
                note(.dropped, "generator \(name.quoted): it stands for unserved demand")
                continue
            }
            guard let at = place[generator["bus"] ?? ""] else {
                note(.dropped, "generator \(name.quoted): its bus is no zone or junction")
                continue
            }
            let supplier = carrier.isEmpty ? "unknown" : carrier
            if !suppliers.contains(supplier) { suppliers.append(supplier) }
            var row = [
                "id": identifier(name), "supplier": Self.supplierName(supplier), "place": at, "kind": "pipeline", "follows_demand": "no",
            ]
            row.merge(estimate("capacity", "gwh_per_day", try capacity(generator, "generators"))) { $1 }
            let volume = try PyPSAFolder.number(generator, "e_sum_max", in: "generators").map { $0 * unit.energy / Units.gwhPerTWh }
            row.merge(estimate("volume", "twh_per_year", volume)) { $1 }
            row.merge(estimate("cost", "eur_per_mwh", try PyPSAFolder.number(generator, "marginal_cost", in: "generators"))) { $1 }
            source.add(row)
            count += 1
        }
        note(.read, "\(count) generators as sources of \(suppliers.count) suppliers, by their carriers")
        note(.missing, "kinds of suppliers and sources (pipeline, LNG, production, hub): all are written as pipeline")
        note(.missing, "reported mixes, supply by entry, observed flows: none, so A and concentration are not computed")
    }

    private static func supplierName(_ carrier: String) -> String {
        String(carrier.map { $0.isLetter || ($0.isASCII && ($0.isNumber || "._:>-".contains($0))) ? $0 : "_" })
    }

    func dataset(title: String, assumptions: String) -> ImportedDataset {
        var supplier = TableText("suppliers")
        for name in suppliers {
            supplier.add(["id": Self.supplierName(name), "name": name, "kind": name == "unknown" ? "unknown" : "pipeline"])
        }
        var bibliography = TableText("bibliography")
        bibliography.add([
            "id": "PYPSA", "title": "PyPSA network \(title)", "how_read": "estimate",
            "notes": "Imported; name the document behind each figure and grade it.",
        ])
        let notes = notes + [
            ImportedDataset.Note(kind: .missing, text: "assumptions that every run needs: assumptions.csv is that of the starter dataset"),
            ImportedDataset.Note(kind: .converted, text: "power in \(unit.rawValue); every figure has grade C until its document is named"),
        ]
        return ImportedDataset(
            files: [
                ("IMPORT.md", ImportedDataset.page(notes, title: "Import of the PyPSA network \(title)")),
                ("assumptions.csv", assumptions), ("bibliography.csv", bibliography.text), ("demand.csv", demand.text),
                ("junctions.csv", junction.text), ("routes.csv", route.text), ("sources.csv", source.text),
                ("storages.csv", storage.text), ("suppliers.csv", supplier.text), ("zones.csv", zone.text),
            ], notes: notes)
    }
}
