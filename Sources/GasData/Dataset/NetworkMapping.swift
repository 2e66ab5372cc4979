import GasModel

/// Turns checked rows into the model: one function per table, one line per attribute.
///
/// It runs only when no check found an error, so every reference resolves and every required value is there; what is nevertheless missing is
/// a defect of the schema and stops the program.
struct NetworkMapping {
    let tables: Tables

    func zones() -> [Zone] {
        tables.rows("zones").map { row in
            Zone(
                id: Identifier(row.text("id")), name: row.text("name"), role: need(row.choice("role"), "role", row),
                isEUMember: row.flag("eu_member"), isEnergyCommunityParty: row.flag("energy_community"),
                hasGasMarket: row.flag("gas_market"), quality: quality(row), position: position(row), place: row.place)
        }
    }

    func junctions() -> [Junction] {
        tables.rows("junctions").map { row in
            Junction(
                id: Identifier(row.text("id")), name: row.text("name"), standsFor: row.text("stands_for"),
                position: position(row), place: row.place)
        }
    }

    func suppliers() -> [Supplier] {
        tables.rows("suppliers").map { row in
            Supplier(
                id: Identifier(row.text("id")), name: row.text("name"), kind: need(row.choice("kind"), "kind", row),
                country: row.text("country_iso3"), place: row.place)
        }
    }

    func sources() -> [Source] {
        tables.rows("sources").map { row in
            let fit = calibrated(row).map { fit in
                SupplyCalibration(
                    reference: need(fit.number("reference"), "reference", fit),
                    adjustment: fit.number("adjustment") ?? 0, response: fit.number("response") ?? 0,
                    premium: fit.number("premium") ?? 0)
            }
            return Source(
                id: Identifier(row.text("id")), supplier: index("supplier", in: "suppliers", row),
                entry: place("place", row), kind: need(row.choice("kind"), "kind", row),
                capacity: row.estimate("capacity"), yearlyVolume: row.estimate("volume"), cost: row.estimate("cost"),
                calibration: fit, followsDemand: row.flag("follows_demand"),
                availability: Availability(from: row.day("available_from"), to: row.day("available_to")),
                notes: row.text("notes"), place: row.place)
        }
    }

    /// The row of `calibration.csv` on an item.
    private func calibrated(_ item: Row) -> Row? {
        tables.rows("calibration").first { $0.text("item") == item.text("id") }
    }

    func routes() -> [Route] {
        tables.rows("routes").map { row in
            let corridor = [row.text("corridor"), row.text("point"), row.text("name")].first { !$0.isEmpty }
            let upstream = row.text("shared_upstream")
            return Route(
                id: Identifier(row.text("id")), name: row.text("name"), from: place("from", row), to: place("to", row),
                corridor: corridor ?? "", capacity: row.estimate("capacity"),
                firmness: need(row.choice("firmness"), "firmness", row), tariff: row.estimate("tariff"),
                observedVolume: calibrated(row)?.number("reference"), availability: availability(row), sharedUpstream: upstream.isEmpty ? nil : upstream,
                position: position(row, prefix: "point_"), notes: row.text("notes"), place: row.place)
        }
    }

    func storages() -> [Storage] {
        tables.rows("storages").map { row in
            Storage(
                id: Identifier(row.text("id")), zone: index("zone", in: "zones", row), name: row.text("name"),
                operatorName: row.text("operator"),
                workingVolume: row.estimate("working_volume") ?? none("working_volume", row),
                injection: row.estimate("injection"), withdrawal: row.estimate("withdrawal"),
                startLevelPercent: row.estimate("start_level"), shape: need(row.choice("shape"), "shape", row),
                availability: availability(row), position: position(row), place: row.place)
        }
    }

    func terminals() -> [Terminal] {
        tables.rows("terminals").map { row in
            Terminal(
                id: Identifier(row.text("id")), zone: index("zone", in: "zones", row), name: row.text("name"),
                sendOut: row.estimate("sendout") ?? none("sendout", row), yearlyVolume: row.estimate("volume"),
                observedVolume: calibrated(row)?.number("reference"), availability: availability(row),
                position: position(row), place: row.place)
        }
    }

    func projects() -> [Project] {
        tables.rows("projects").map { row in
            Project(
                id: Identifier(row.text("id")), name: row.text("name"),
                assets: row.list("assets").map { need(asset($0), "assets", row) }, cost: row.estimate("cost"),
                notes: row.text("notes"), place: row.place)
        }
    }

    // MARK: - What several tables share

    func asset(_ name: String) -> Asset? {
        if let route = tables.row(name, in: "routes") { return .route(route) }
        if let storage = tables.row(name, in: "storages") { return .storage(storage) }
        if let terminal = tables.row(name, in: "terminals") { return .terminal(terminal) }
        return tables.row(name, in: "sources").map { .source($0) }
    }

    func need<Value>(_ value: Value?, _ attribute: String, _ row: Row) -> Value {
        guard let value else {
            preconditionFailure("\(row.place): the schema lets \(attribute) be missing, the model does not")
        }
        return value
    }

    /// The size of a project that nobody has stated: the check has said that it counts as none.
    private func none(_ attribute: String, _ row: Row) -> Estimate {
        Estimate(central: 0, grade: .c, place: row.place(of: attribute))
    }

    func index(_ attribute: String, in table: String, _ row: Row) -> Int {
        need(tables.row(row.text(attribute), in: table), attribute, row)
    }

    private func place(_ attribute: String, _ row: Row) -> Place {
        if let zone = tables.row(row.text(attribute), in: "zones") { return .zone(zone) }
        return .junction(index(attribute, in: "junctions", row))
    }

    private func position(_ row: Row, prefix: String = "") -> GeoPoint? {
        guard let longitude = row.number(prefix + "longitude"), let latitude = row.number(prefix + "latitude") else {
            return nil
        }
        return GeoPoint(longitude: longitude, latitude: latitude)
    }

    private func quality(_ row: Row) -> GasQuality? {
        guard let value = row.number("gcv"), let reference = row.number("gcv_reference") else { return nil }
        return GasQuality(grossCalorificValue: value, referenceCelsius: reference)
    }

    private func availability(_ row: Row) -> Availability {
        Availability(
            status: need(row.choice("status"), "status", row), from: row.day("available_from"),
            to: row.day("available_to"))
    }
}
