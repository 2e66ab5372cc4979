import GasModel

/// What a cell holds after it was read.
enum CellValue: Sendable, Equatable {
    case missing
    case text(String)
    case number(Double)
    case integer(Int)
    case day(Day)
    case flag(Bool)
    case list([String])
}

/// Reads one cell as its column wants it.
struct CellReader {
    let limits: Limits

    /// - Returns: `.missing` when the cell is empty or could not be read (then with a finding).
    func read(
        _ text: String, as type: AttributeType, of attribute: Attribute, at place: DataPlace, into log: inout FindingLog
    ) -> CellValue {
        guard !text.isEmpty else { return .missing }
        if let hidden = text.unicodeScalars.first(where: { HiddenCharacters.contains($0) || $0 == "\t" }) {
            log.add(
                .hiddenCharacter, at: place,
                "the cell holds the invisible character U+\(String(hidden.value, radix: 16, uppercase: true))",
                remedy: "remove it")
            return .missing
        }
        switch type {
        case .text: return .text(text)
        case .identifier:
            // Kept even when it is refused, so that rows that refer to it are not blamed as well.
            _ = isIdentifier(text, at: place, into: &log)
            return .text(text)
        case .reference: return isIdentifier(text, at: place, into: &log) ? .text(text) : .missing
        case .references: return references(text, at: place, into: &log)
        case .number, .estimate, .range: return number(text, of: attribute, at: place, into: &log)
        case .integer: return integer(text, of: attribute, at: place, into: &log)
        case .day:
            if let day = Day(text) { return .day(day) }
            log.add(
                .dayInvalid, at: place, "\(text.quoted) is no day of the calendar",
                remedy: "write it as YYYY-MM-DD, for example 2027-11-01")
            return .missing
        case .boolean:
            if text == "yes" || text == "no" { return .flag(text == "yes") }
            let isTrue = ["true", "y", "1", "x"].contains(text.lowercased())
            log.add(
                .choiceUnknown, at: place, "\(text.quoted) is neither yes nor no",
                remedy: isTrue ? "write yes" : "write yes or no")
            return .missing
        case .choice: return choice(text, among: attribute.values, at: place, into: &log)
        }
    }

    func choice(_ text: String, among values: [String], at place: DataPlace, into log: inout FindingLog) -> CellValue {
        if values.contains(text) { return .text(text) }
        log.add(
            .choiceUnknown, at: place, "\(text.quoted) is not one of the choices",
            remedy: Spelling.remedy(
                for: text, among: values, otherwise: "write one of: \(values.joined(separator: ", "))"))
        return .missing
    }

    private func number(_ text: String, of attribute: Attribute, at place: DataPlace, into log: inout FindingLog)
        -> CellValue
    {
        switch NumberGrammar.parse(text, limits: limits) {
        case .failure(let defect):
            log.add(defect.code, at: place, defect.message, remedy: defect.remedy)
            return .missing
        case .success(let value):
            return isInRange(value, text, of: attribute, at: place, into: &log) ? .number(value) : .missing
        }
    }

    private func integer(_ text: String, of attribute: Attribute, at place: DataPlace, into log: inout FindingLog)
        -> CellValue
    {
        guard case .number(let value) = number(text, of: attribute, at: place, into: &log) else { return .missing }
        guard let whole = Int(exactly: value) else {
            log.add(
                .wrongType, at: place, "\(text.quoted) is not a whole number",
                remedy: "write digits without a decimal point")
            return .missing
        }
        return .integer(whole)
    }

    private func isInRange(
        _ value: Double, _ text: String, of attribute: Attribute, at place: DataPlace, into log: inout FindingLog
    ) -> Bool {
        if let minimum = attribute.minimum, value < minimum {
            log.add(
                .outOfRange, at: place,
                "\(text) is below \(plain(minimum)), the least that \(attribute.name.quoted) can be",
                remedy: minimum == 0
                    ? "write zero or more; leave the cell empty where the figure is unknown"
                    : "check the figure and its unit")
            return false
        }
        if let maximum = attribute.maximum, value > maximum {
            log.add(
                .outOfRange, at: place,
                "\(text) is above \(plain(maximum)), the most that \(attribute.name.quoted) can be",
                remedy: "check the figure and its unit")
            return false
        }
        return true
    }

    private func references(_ text: String, at place: DataPlace, into log: inout FindingLog) -> CellValue {
        let names = text.split(separator: ";", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }.map(
            String.init)
        guard names.allSatisfy({ isIdentifier($0, at: place, into: &log) }) else { return .missing }
        return .list(names)
    }

    private func isIdentifier(_ text: String, at place: DataPlace, into log: inout FindingLog) -> Bool {
        let reason: String
        if text.isEmpty {
            reason = "an identifier is empty"
        } else if text.unicodeScalars.count > limits.identifierCharacters {
            reason = "the identifier is longer than \(limits.identifierCharacters) characters"
        } else if let odd = text.first(where: { !$0.isLetter && !($0.isASCII && ($0.isNumber || "._:>-".contains($0))) }
        ) {
            reason = "\(text.quoted) contains \(String(odd).quoted), which no identifier may"
        } else {
            return true
        }
        log.add(.identifierInvalid, at: place, reason, remedy: "use letters, digits and . _ : > - only, with no spaces")
        return false
    }

    private func plain(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? String(value) }
}
