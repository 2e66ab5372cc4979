import GasModel
import TOMLKit

/// One table of a TOML file, with the place of every key; a value of another type than asked for is a finding.
struct TOMLSection {
    let table: TOMLTable
    let places: TOMLPlaces
    let file: String
    /// Path of the table, `""` or `shock[0]`.
    let path: String

    /// Where the section begins.
    var place: DataPlace { dataPlace(places.keys[path]) }

    func keyPlace(_ key: String) -> DataPlace { dataPlace(places.keys[full(key)]) }

    /// Place of a value, or of one element of a list; the section where the key is missing.
    func place(of key: String, _ element: Int? = nil) -> DataPlace {
        let path = element.map { full(key) + "[\($0)]" } ?? full(key)
        return dataPlace(places.values[path] ?? places.values[full(key)] ?? places.keys[self.path])
    }

    func has(_ key: String) -> Bool { table[key] != nil }

    /// Reports keys that nobody knows, in the order of the file.
    func reportUnknown(besides known: [String], in what: String, into log: inout FindingLog) {
        let unknown = table.keys.filter { !known.contains($0) }.sorted { (keyPlace($0), $0) < (keyPlace($1), $1) }
        for key in unknown {
            log.add(
                .keyUnknown, at: keyPlace(key), "\(key.quoted) is no key of \(what)",
                remedy: Spelling.remedy(
                    for: key, among: known, otherwise: "remove it; known are \(known.joined(separator: ", "))"))
        }
    }

    func reportMissing(_ key: String, in what: String, remedy: String, into log: inout FindingLog) {
        log.add(.keyMissing, at: place, "\(key.quoted) is missing in \(what)", remedy: remedy)
    }

    func text(_ key: String, into log: inout FindingLog) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.string else { return wrong(key, nil, "a text in quotes", into: &log) }
        return isVisible(text, at: place(of: key), into: &log) ? text : nil
    }

    func texts(_ key: String, into log: inout FindingLog) -> [String]? {
        guard let value = table[key] else { return nil }
        guard let array = value.array else {
            return wrong(key, nil, "a list of texts, such as [\"RS\", \"BA\"]", into: &log)
        }
        var texts: [String] = []
        for index in 0..<array.count {
            guard let text = array[index].string else { return wrong(key, index, "a text in quotes", into: &log) }
            guard isVisible(text, at: place(of: key, index), into: &log) else { return nil }
            texts.append(text)
        }
        return texts
    }

    func number(_ key: String, in range: ClosedRange<Double>? = nil, into log: inout FindingLog) -> Double? {
        guard let value = table[key] else { return nil }
        guard let number = value.int.map(Double.init) ?? value.double else {
            return wrong(key, nil, "a number without quotes", into: &log)
        }
        guard number.isFinite else {
            log.add(
                .keyValue, at: place(of: key), "\(key.quoted) is not a finite number",
                remedy: "write an ordinary number")
            return nil
        }
        if let range, !range.contains(number) {
            log.add(
                .keyValue, at: place(of: key), "\(number) is out of range for \(key.quoted)",
                remedy: "write a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
            return nil
        }
        return number
    }

    /// A day, as a text or as TOML's own date.
    func day(_ key: String, into log: inout FindingLog) -> Day? {
        guard let value = table[key] else { return nil }
        if let date = value.date { return Day(year: date.year, month: date.month, day: date.day) }
        guard let text = value.string else { return wrong(key, nil, "a day, such as \"2026-01-01\"", into: &log) }
        if let day = Day(text) { return day }
        log.add(
            .keyValue, at: place(of: key), "\(text.quoted) is no day of the calendar",
            remedy: "write it as YYYY-MM-DD, for example \"2026-01-01\"")
        return nil
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, into log: inout FindingLog) -> Choice?
    where Choice.RawValue == String {
        word(key, among: Choice.allCases.map(\.rawValue), into: &log).flatMap { Choice(rawValue: $0) }
    }

    /// One of a few words.
    func word(_ key: String, among known: [String], into log: inout FindingLog) -> String? {
        guard let text = text(key, into: &log) else { return nil }
        if known.contains(text) { return text }
        log.add(
            .keyValue, at: place(of: key), "\(text.quoted) is no choice for \(key.quoted)",
            remedy: Spelling.remedy(
                for: text, among: known, otherwise: "write one of: \(known.joined(separator: ", "))"))
        return nil
    }

    private func wrong<Value>(_ key: String, _ element: Int?, _ wanted: String, into log: inout FindingLog) -> Value? {
        log.add(.keyType, at: place(of: key, element), "\(key.quoted) has the wrong type", remedy: "write \(wanted)")
        return nil
    }

    private func isVisible(_ text: String, at place: DataPlace, into log: inout FindingLog) -> Bool {
        guard let hidden = text.unicodeScalars.first(where: HiddenCharacters.contains) else { return true }
        log.add(
            .hiddenCharacter, at: place,
            "the text holds the invisible character U+\(String(hidden.value, radix: 16, uppercase: true))",
            remedy: "remove it")
        return false
    }

    private func full(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

    private func dataPlace(_ place: TOMLPlaces.Place?) -> DataPlace {
        DataPlace(file: file, line: place?.line ?? 1, column: place?.column ?? 1)
    }
}
