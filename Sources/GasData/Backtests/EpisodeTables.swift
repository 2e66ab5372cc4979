import GasModel

/// From rows of `given.csv` and `expected.csv` to figures of a network.
struct EpisodeTables {
    let network: Network
    /// `nil` where `episode.toml` was refused.
    let window: DayRange?
    /// Documents that may be cited.
    let known: [String]

    func given(_ row: Row, into log: inout FindingLog) -> GivenFigure? {
        checkSources(row, into: &log)
        let range = range(row, into: &log)
        let attribute = row.text("attribute")
        guard let target = givenTarget(row, attribute, into: &log) else { return nil }
        let wanted = attribute == "level" ? "percent" : "gwh_per_day"
        if row.text("unit") != wanted {
            log.add(
                .contradiction, at: row.place(of: "unit"), "a \(attribute) is not in \(row.text("unit").quoted)",
                remedy: "write \(wanted), and convert the value")
        }
        if attribute == "level", let value = row.number("value"), value > 100 {
            log.add(
                .outOfRange, at: row.place(of: "value"), "a level of \(value) percent is not possible",
                remedy: "write a number from 0 to 100")
        }
        guard let range, let value = row.number("value"), let part: GivenFigure.Part = row.choice("part") else { return nil }
        return GivenFigure(
            id: row.text("id"), range: range, target: target, targetName: name(of: row.text("target")), attribute: attribute,
            value: value, unit: wanted == "percent" ? "%" : "GWh/d", part: part,
            sources: row.list("source").map { Identifier($0) }, grade: row.choice("grade") ?? .c, notes: row.text("notes"))
    }

    func expectation(_ row: Row, into log: inout FindingLog) -> Expectation? {
        checkSources(row, into: &log)
        let range = range(row, into: &log)
        guard let quantity: Expectation.Quantity = row.choice("quantity"),
            let target = expectedTarget(row, quantity, into: &log)
        else { return nil }
        let low = row.number("value_low")
        let high = row.number("value_high")
        if let low, let high, low > high {
            log.add(
                .estimateOrder, at: row.place(of: "value_high"), "the range ends below its beginning (\(low))",
                remedy: "write the smaller value first")
        }
        guard let range, let standing: Expectation.Standing = row.choice("standing") else { return nil }
        return Expectation(
            id: row.text("id"), range: range, target: target, targetName: name(of: row.text("target")), quantity: quantity,
            low: low, high: high, standing: standing, sources: row.list("source").map { Identifier($0) },
            grade: row.choice("grade") ?? .c, notes: row.text("notes"), cause: row.text("cause"))
    }

    private func givenTarget(_ row: Row, _ attribute: String, into log: inout FindingLog) -> GivenFigure.Target? {
        let name = row.text("target")
        let known: [String]
        switch attribute {
        case "capacity":
            if let index = network.route(Identifier(name)) { return .route(index) }
            if let index = network.source(Identifier(name)) { return .source(index) }
            if let index = network.terminal(Identifier(name)) { return .terminal(index) }
            known = network.routes.map(\.id.text) + network.sources.map(\.id.text) + network.terminals.map(\.id.text)
        case "withdrawal":
            if let index = network.storage(Identifier(name)) { return .withdrawal(index) }
            known = network.storages.map(\.id.text)
        case "level":
            if let index = network.storage(Identifier(name)) { return .level([index]) }
            if let zone = network.zone(Identifier(name)) {
                return .level(network.storages.indices.filter { network.storages[$0].zone == zone })
            }
            known = network.storages.map(\.id.text) + network.zones.map(\.id.text)
        case "demand":
            if let index = network.zone(Identifier(name)) { return .demand(index) }
            known = network.zones.map(\.id.text)
        default: return nil
        }
        reportTarget(name, row, known: known, into: &log)
        return nil
    }

    private func expectedTarget(
        _ row: Row, _ quantity: Expectation.Quantity, into log: inout FindingLog
    ) -> Expectation.Target? {
        let name = row.text("target")
        let known: [String]
        switch quantity {
        case .outsideModel: return Expectation.Target.none
        case .flow:
            if let index = network.route(Identifier(name)) { return .route(index) }
            if let index = network.terminal(Identifier(name)) { return .terminal(index) }
            known = network.routes.map(\.id.text) + network.terminals.map(\.id.text)
        case .unserved, .served, .unservedServedFirst, .withdrawal:
            if let index = network.zone(Identifier(name)) { return .zone(index) }
            known = network.zones.map(\.id.text)
        }
        reportTarget(name, row, known: known, into: &log)
        return nil
    }

    private func reportTarget(_ name: String, _ row: Row, known: [String], into log: inout FindingLog) {
        guard !name.isEmpty else {
            return log.add(
                .valueMissing, at: row.place(of: "target"), "\u{201C}target\u{201D} is empty",
                remedy: "name an item of the dataset")
        }
        log.add(
            .targetUnknown, at: row.place(of: "target"), "\(name.quoted) is not in the dataset, or has no such figure",
            remedy: Spelling.remedy(for: name, among: known, otherwise: "name an id of the dataset"))
    }

    private func range(_ row: Row, into log: inout FindingLog) -> DayRange? {
        guard let start = row.day("start"), let end = row.day("end") else { return nil }
        guard start <= end else {
            log.add(
                .datesContradict, at: row.place(of: "end"), "the row ends before it begins (\(start))",
                remedy: "correct one of the days")
            return nil
        }
        let range = DayRange(start, end)
        if let window, start < window.first || end > window.last {
            log.add(
                .datesContradict, at: row.place(of: start < window.first ? "start" : "end"),
                "the days lie outside the episode (\(window.first) to \(window.last))",
                remedy: "correct the day, or widen the episode")
        }
        return range
    }

    private func checkSources(_ row: Row, into log: inout FindingLog) {
        for source in row.list("source") where !known.contains(source) {
            EpisodeReader.reportSource(source, at: row.place(of: "source"), known: known, into: &log)
        }
    }

    /// What readers call it; the identifier where the dataset has no such item.
    private func name(of id: String) -> String {
        if let index = network.zone(Identifier(id)) { return network.zones[index].name }
        if let index = network.route(Identifier(id)) { return network.routes[index].name }
        if let index = network.source(Identifier(id)) { return network.sourceName(index) }
        if let index = network.storage(Identifier(id)) { return network.storages[index].name }
        if let index = network.terminal(Identifier(id)) { return network.terminals[index].name }
        return id
    }
}
