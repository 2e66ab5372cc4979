import GasModel

/// One shock as a scenario file has it, checked against the parameters of its kind.
struct ShockDocument {
    let kind: any Shock.Type
    private(set) var arguments = ShockArguments()
    /// Whether the file says that no source gives the depth.
    private(set) var isDepthAssumed = false
    private let section: TOMLSection

    static func read(_ section: TOMLSection, into log: inout FindingLog) -> ShockDocument? {
        let keywords = ShockCatalogue.all.map { $0.keyword }
        guard let keyword = section.text("kind", into: &log) else {
            if !section.has("kind") {
                section.reportMissing(
                    "kind", in: "the shock", remedy: "write one of: \(keywords.joined(separator: ", "))", into: &log)
            }
            return nil
        }
        guard let kind = ShockCatalogue.kind(keyword) else {
            log.add(
                .keyValue, at: section.place(of: "kind"), "there is no kind of shock \(keyword.quoted)",
                remedy: Spelling.remedy(
                    for: keyword, among: keywords, otherwise: "write one of: \(keywords.joined(separator: ", "))"))
            return nil
        }
        var document = ShockDocument(kind: kind, section: section)
        document.readArguments(into: &log)
        return document
    }

    private init(kind: any Shock.Type, section: TOMLSection) {
        self.kind = kind
        self.section = section
    }

    private mutating func readArguments(into log: inout FindingLog) {
        let parameters = kind.parameters
        section.reportUnknown(besides: ["kind", "assumed"] + parameters.map(\.name), in: "the shock \(kind.keyword)", into: &log)
        readAssumed(into: &log)
        for parameter in parameters {
            let name = parameter.name
            guard section.has(name) else {
                if parameter.isRequired {
                    section.reportMissing(name, in: "the shock", remedy: "add it: \(parameter.summary)", into: &log)
                }
                continue
            }
            switch parameter.kind {
            case .percent: arguments.numbers[name] = section.number(name, in: 0...100, into: &log)
            case .number: arguments.numbers[name] = section.number(name, into: &log)
            case .day: arguments.days[name] = section.day(name, into: &log)
            case .choice(let words): arguments.texts[name] = section.word(name, among: words, into: &log)
            default: arguments.lists[name] = section.texts(name, into: &log)
            }
        }
    }

    /// `assumed = ["depth"]`: no source gives the depth, so that it is printed as an assumption and can be swept.
    private mutating func readAssumed(into log: inout FindingLog) {
        let known = (kind as? any GradedShock.Type).map { [$0.gradedBy] } ?? []
        for (index, name) in (section.texts("assumed", into: &log) ?? []).enumerated() {
            if known.contains(name) {
                isDepthAssumed = true
            } else {
                log.add(
                    .keyValue, at: section.place(of: "assumed", index), "\(name.quoted) cannot be swept in a \(kind.keyword)",
                    remedy: known.first.map { "write \($0.quoted)" } ?? "remove it; this kind of shock has no depth")
            }
        }
    }

    /// The shock in a network; `nil` with findings when it does not fit.
    func shock(in network: Network, into log: inout FindingLog) -> (any Shock)? {
        guard namesAreKnown(in: network, into: &log) else { return nil }
        do {
            return try kind.init(arguments, in: network)
        } catch {
            report(error, into: &log)
            return nil
        }
    }

    /// Says when the days of the shock lie outside the run, where it would do nothing.
    func checkWindow(_ shock: (any Shock)?, start: Day, horizon: Horizon, into log: inout FindingLog) {
        if horizon == .gasYear, arguments.days.isEmpty, let from = shock?.window.from,
            let end = Day(year: start.year + 1, month: start.month, day: 1), from >= end
        {
            log.add(
                .contradiction, .warning, at: section.place,
                "the shock does nothing: by the dataset it begins on \(from), after the run that starts on \(start)",
                remedy: "say from when it holds, or correct the start of the scenario")
        }
        for name in ["from", "to"] {
            guard let day = arguments.days[name] else { continue }
            let end = Day(year: start.year + 1, month: start.month, day: 1)
            let isIdle = name == "from" ? end.map { day >= $0 } ?? false : day < start
            guard horizon != .gasYear || isIdle else { continue }
            log.add(
                .contradiction, .warning, at: section.place(of: name),
                horizon == .gasYear
                    ? "the shock does nothing: \(day) lies outside the run that starts on \(start)"
                    : "\(name.quoted) has no effect: the \(horizon.name) is one step and has no dates",
                remedy: horizon == .gasYear
                    ? "correct the day, or the start of the scenario" : "remove it, or choose the horizon gas-year")
        }
    }

    /// An episode's shocks hold over its whole window; what holds on some days is a given figure.
    func refuseDates(into log: inout FindingLog) {
        for name in ["from", "to"] where section.has(name) {
            log.add(
                .contradiction, at: section.place(of: name), "the shocks of an episode hold over its whole window",
                remedy: "remove \(name.quoted); write figures that hold on some days into given.csv")
        }
    }

    /// All unknown names at once, each at its own place.
    private func namesAreKnown(in network: Network, into log: inout FindingLog) -> Bool {
        var isKnown = true
        for parameter in kind.parameters {
            guard let names = arguments.lists[parameter.name], let known = parameter.kind.names(in: network)
            else { continue }
            for (index, name) in names.enumerated() where !known.contains(name) {
                isKnown = false
                reportUnknown(name, at: section.place(of: parameter.name, index), known: known, into: &log)
            }
        }
        return isKnown
    }

    private func report(_ error: ShockError, into log: inout FindingLog) {
        switch error {
        case .missing(let parameter):
            // A key that stands there without a usable value was reported, and one that is missing too.
            if arguments.lists[parameter]?.isEmpty ?? false {
                log.add(
                    .keyValue, at: section.place(of: parameter), "\(parameter.quoted) is an empty list",
                    remedy: "name at least one")
            } else if !log.hasError {
                section.reportMissing(parameter, in: "the shock", remedy: "add it", into: &log)
            }
        case .unknown(let parameter, let value, let known):
            reportUnknown(value, at: section.place(of: parameter), known: known, into: &log)
        case .contradiction(let parameter, let reason):
            log.add(
                .contradiction, at: section.place(of: parameter), "\(parameter.quoted): \(reason)",
                remedy: "correct one of the values")
        }
    }

    private func reportUnknown(_ name: String, at place: DataPlace, known: [String], into log: inout FindingLog) {
        log.add(
            .targetUnknown, at: place, "\(name.quoted) is not in the dataset",
            remedy: Spelling.remedy(for: name, among: known, otherwise: "name an id of the dataset: " + Spelling.list(known)))
    }
}
