import GasModel

/// Collects findings while data are read: all of them, not the first only, but never without bound.
struct FindingLog {
    /// Findings kept per code; what is beyond is counted and said in one line.
    static let keptPerCode = 200

    private var kept: [Finding] = []
    private var counts: [FindingCode: Int] = [:]
    private(set) var hasError = false

    /// - Parameter remedy: made only for findings that are kept, since the search for the nearest spelling takes time.
    mutating func add(
        _ code: FindingCode, _ severity: Finding.Severity? = nil, at place: DataPlace, _ message: String,
        remedy: @autoclosure () -> String
    ) {
        let severity = severity ?? code.severity
        hasError = hasError || severity == .error
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= Self.keptPerCode else { return }
        kept.append(
            Finding(code: code.rawValue, severity: severity, place: place, message: message, remedy: remedy()))
    }

    mutating func append(_ other: FindingLog) {
        kept += other.kept
        hasError = hasError || other.hasError
        for code in FindingCode.allCases { counts[code, default: 0] += other.counts[code] ?? 0 }
    }

    func count(of code: FindingCode) -> Int { counts[code] ?? 0 }

    /// Sorted by place; findings of one place in the order in which they were made.
    var sorted: [Finding] {
        let order = kept.indices.sorted { (kept[$0].place, $0) < (kept[$1].place, $1) }
        let more = FindingCode.allCases.compactMap { code -> Finding? in
            let beyond = count(of: code) - Self.keptPerCode
            guard beyond > 0, let last = kept.last(where: { $0.code == code.rawValue }) else { return nil }
            return Finding(
                code: code.rawValue, severity: .note, place: last.place,
                message: "\(beyond) more findings of this kind are not listed",
                remedy: "mend those listed and check again")
        }
        return order.map { kept[$0] } + more
    }
}
