/// Why an MPS text is not a separable network problem, with the line (from 1) where that shows.
public struct MPSError: Error, Sendable, Equatable, CustomStringConvertible {
    public let line: Int
    public let reason: String

    public init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }

    public var description: String { "MPS line \(line): \(reason)" }
}

/// A problem read from MPS, with the names of its rows and columns.
public struct NamedFlowProblem: Sendable, Equatable {
    public let problem: FlowProblem
    public let nodeNames: [String]
    public let arcNames: [String]
    public let sideRowNames: [String]
    /// Constant of the objective (MPS writes its negative as right-hand side of the objective row).
    public let constant: Double
}

extension FlowProblem {
    /// Reads a free-format MPS text whose equality rows form a network with gains: every column has at most two entries in them,
    /// a positive one (head) and a negative one (tail, scaled to −1), or one. Inequality rows become side rows. Columns need a
    /// lower bound of 0 and a finite upper bound; QUADOBJ or QMATRIX may hold diagonal entries.
    public static func readMPS(_ text: String) throws(MPSError) -> NamedFlowProblem {
        var reader = MPSReader()
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.hasPrefix("*") { continue }
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }).map(String.init)
            if fields.isEmpty { continue }
            if line.first!.isWhitespace {
                try reader.data(fields, number)
            } else if try !reader.section(fields, number) {
                break
            }
        }
        return try reader.problem()
    }
}

private struct MPSReader {
    private struct Row { var name: String, type: Character, limit = 0.0, line: Int }
    private struct Column {
        var name: String, cost = 0.0, upper = Double.infinity, quadratic = 0.0
        var entries: [(row: Int, value: Double)] = []
        var line: Int
    }

    private var section = ""
    private var rows: [Row] = [], rowIndex: [String: Int] = [:]
    private var columns: [Column] = [], columnIndex: [String: Int] = [:]
    private var objective: String?
    private var constant = 0.0
    private var lastLine = 0
    private var isMaximum = false

    /// False at the end of the data.
    mutating func section(_ fields: [String], _ line: Int) throws(MPSError) -> Bool {
        lastLine = line
        section = fields[0].uppercased()
        switch section {
        case "NAME", "ROWS", "COLUMNS", "RHS", "BOUNDS", "QUADOBJ", "QMATRIX", "OBJSENSE": return true
        case "ENDATA": return false
        default: throw fail(line, "section \(section) has no place in a network problem")
        }
    }

    mutating func data(_ fields: [String], _ line: Int) throws(MPSError) {
        lastLine = line
        switch section {
        case "ROWS": try addRow(fields, line)
        case "COLUMNS": try addEntries(fields, line)
        case "RHS": try addRightHandSides(fields, line)
        case "BOUNDS": try addBound(fields, line)
        case "QUADOBJ", "QMATRIX": try addQuadratic(fields, line)
        case "OBJSENSE": isMaximum = fields[0].uppercased().hasPrefix("MAX")
        default: throw fail(line, "data outside of a section")
        }
    }

    private func fail(_ line: Int, _ reason: String) -> MPSError { MPSError(line: line, reason: reason) }

    private func value(_ text: String, _ line: Int) throws(MPSError) -> Double {
        guard let number = Double(text), number.isFinite else { throw fail(line, "'\(text)' is not a finite number") }
        return number
    }

    private mutating func addRow(_ fields: [String], _ line: Int) throws(MPSError) {
        guard fields.count == 2, let type = fields[0].uppercased().first, "NELG".contains(type) else {
            throw fail(line, "a row needs a type N, E, L or G and a name")
        }
        if type == "N" {
            objective = objective ?? fields[1]
        } else {
            guard rowIndex[fields[1]] == nil else { throw fail(line, "row \(fields[1]) appears twice") }
            rowIndex[fields[1]] = rows.count
            rows.append(Row(name: fields[1], type: type, line: line))
        }
    }

    /// The pairs (row, value) after the first field.
    private func pairs(_ fields: ArraySlice<String>, _ line: Int) throws(MPSError) -> [(String, Double)] {
        guard fields.count % 2 == 0, !fields.isEmpty else { throw fail(line, "expected pairs of a name and a number") }
        var result: [(String, Double)] = []
        for p in stride(from: fields.startIndex, to: fields.endIndex, by: 2) {
            result.append((fields[p], try value(fields[p + 1], line)))
        }
        return result
    }

    private mutating func addEntries(_ fields: [String], _ line: Int) throws(MPSError) {
        guard !fields.contains("'MARKER'") else { throw fail(line, "integer columns have no place in a network problem") }
        let name = fields[0]
        if columnIndex[name] == nil {
            columnIndex[name] = columns.count
            columns.append(Column(name: name, line: line))
        }
        let c = columnIndex[name]!
        for (row, number) in try pairs(fields.dropFirst(), line) {
            if row == objective {
                columns[c].cost += number
            } else if let r = rowIndex[row] {
                if number != 0 { columns[c].entries.append((r, number)) }
            } else {
                throw fail(line, "row \(row) does not exist")
            }
        }
    }

    private mutating func addRightHandSides(_ fields: [String], _ line: Int) throws(MPSError) {
        for (row, number) in try pairs(fields.count % 2 == 0 ? fields[...] : fields.dropFirst(), line) {
            if row == objective {
                constant = -number
            } else if let r = rowIndex[row] {
                rows[r].limit = number
            } else {
                throw fail(line, "row \(row) does not exist")
            }
        }
    }

    private mutating func addBound(_ fields: [String], _ line: Int) throws(MPSError) {
        guard fields.count >= 3, let c = columnIndex[fields[2]] else { throw fail(line, "a bound needs a type, a set and a known column") }
        let number = fields.count > 3 ? try value(fields[3], line) : 0
        switch fields[0].uppercased() {
        case "UP" where number >= 0: columns[c].upper = number
        case "FX" where number == 0: columns[c].upper = 0
        case "LO" where number == 0: break
        case "PL": columns[c].upper = .infinity
        default: throw fail(line, "column \(fields[2]): flows lie between 0 and an upper bound ≥ 0")
        }
    }

    private mutating func addQuadratic(_ fields: [String], _ line: Int) throws(MPSError) {
        guard fields.count == 3, let c = columnIndex[fields[0]] else { throw fail(line, "expected two columns and a number") }
        let number = try value(fields[2], line)
        guard fields[0] == fields[1] || number == 0 else { throw fail(line, "the term of \(fields[0]) and \(fields[1]) is not separable") }
        if fields[0] == fields[1] { columns[c].quadratic = number }
    }

    func problem() throws(MPSError) -> NamedFlowProblem {
        var node = [Int](repeating: -1, count: rows.count), side = node
        var nodeNames: [String] = [], sideNames: [String] = []
        var problem = FlowProblem(withdrawals: [], arcs: [])
        for (r, row) in rows.enumerated() {
            if row.type == "E" {
                node[r] = nodeNames.count
                nodeNames.append(row.name)
                problem.withdrawals.append(row.limit)
            } else {
                side[r] = sideNames.count
                sideNames.append(row.name)
                problem.sideRows.append(.init(entries: [], limit: row.type == "G" ? -row.limit : row.limit))
            }
        }
        let sign = isMaximum ? -1.0 : 1
        for (a, column) in columns.enumerated() {
            let ends = column.entries.filter { node[$0.row] >= 0 }
            let tail = ends.filter { $0.value < 0 }, head = ends.filter { $0.value > 0 }
            guard tail.count <= 1, head.count <= 1 else {
                throw fail(column.line, "column \(column.name) has more than one entry of a sign in the equality rows: not a network")
            }
            guard column.upper.isFinite else { throw fail(column.line, "column \(column.name) has no finite upper bound") }
            guard sign * column.quadratic >= 0 else { throw fail(column.line, "column \(column.name) is not convex") }
            // A tail coefficient of −k means that the column counts in units of 1/k: x' = k x.
            let unit = tail.first.map { -$0.value } ?? 1
            problem.arcs.append(
                FlowProblem.Arc(
                    from: tail.first.map { node[$0.row] } ?? FlowProblem.ground, to: head.first.map { node[$0.row] } ?? FlowProblem.ground,
                    capacity: column.upper * unit, cost: sign * column.cost / unit, curvature: sign * column.quadratic / (unit * unit),
                    gain: (head.first?.value ?? 1) / unit))
            for entry in column.entries where side[entry.row] >= 0 {
                let isAtLeast = rows[entry.row].type == "G"
                problem.sideRows[side[entry.row]].entries.append(.init(arc: a, coefficient: (isAtLeast ? -entry.value : entry.value) / unit))
            }
            if tail.isEmpty && head.isEmpty { throw fail(column.line, "column \(column.name) meets no equality row: not an arc") }
        }
        return NamedFlowProblem(
            problem: problem, nodeNames: nodeNames, arcNames: columns.map(\.name), sideRowNames: sideNames, constant: sign * constant)
    }
}
