extension FlowProblem {
    /// The problem as free-format MPS: one equality row per node, one ≤ row per side row, one bounded column per arc.
    ///
    /// Quadratic terms go into a QUADOBJ section (½ xᵀQx, the diagonal of Q) unless `linearOnly` drops them.
    /// - Parameters:
    ///   - nodeNames, arcNames: one name per node or arc; characters that MPS cannot hold become `_`, and the index is put
    ///     in front so that names stay unique. Nil writes `n0`, `a0`, ….
    public func mps(
        name: String, nodeNames: [String]? = nil, arcNames: [String]? = nil, linearOnly: Bool = false
    ) -> String {
        func label(_ prefix: String, _ index: Int, _ names: [String]?) -> String {
            guard let names, index < names.count else { return "\(prefix)\(index)" }
            return "\(prefix)\(index)_" + Self.mpsName(names[index])
        }
        let rows = (0..<nodeCount).map { label("n", $0, nodeNames) }
        let columns = arcs.indices.map { label("a", $0, arcNames) }
        var sides = [[(row: Int, coefficient: Double)]](repeating: [], count: sideRows.isEmpty ? 0 : arcs.count)
        for (r, row) in sideRows.enumerated() {
            for entry in row.entries { sides[entry.arc].append((r, entry.coefficient)) }
        }

        var text = "NAME \(Self.mpsName(name))\nROWS\n N COST\n"
        for row in rows { text += " E \(row)\n" }
        for r in sideRows.indices { text += " L s\(r)\n" }
        text += "COLUMNS\n"
        for (a, arc) in arcs.enumerated() {
            // A column needs an entry even when it costs nothing and both ends are the ground.
            text += " \(columns[a]) COST \(arc.cost)\n"
            if arc.tail >= 0 { text += " \(columns[a]) \(rows[arc.tail]) -1\n" }
            if arc.head >= 0 { text += " \(columns[a]) \(rows[arc.head]) \(arc.gain)\n" }
            if !sides.isEmpty { for (r, c) in sides[a] where c != 0 { text += " \(columns[a]) s\(r) \(c)\n" } }
        }
        text += "RHS\n"
        for (i, b) in withdrawals.enumerated() where b != 0 { text += " RHS \(rows[i]) \(b)\n" }
        for (r, row) in sideRows.enumerated() where row.limit != 0 { text += " RHS s\(r) \(row.limit)\n" }
        text += "BOUNDS\n"
        for (a, arc) in arcs.enumerated() {
            // Not "UP 0": some readers take an upper bound of zero for "no lower bound".
            text += arc.capacity > 0 ? " UP BND \(columns[a]) \(arc.capacity)\n" : " FX BND \(columns[a]) 0\n"
        }
        if !linearOnly, arcs.contains(where: { $0.curvature > 0 }) {
            text += "QUADOBJ\n"
            for (a, arc) in arcs.enumerated() where arc.curvature > 0 {
                text += " \(columns[a]) \(columns[a]) \(arc.curvature)\n"
            }
        }
        return text + "ENDATA\n"
    }

    private static func mpsName(_ name: String) -> String {
        String(name.unicodeScalars.map { $0.isASCII && $0.value > 32 && $0.value < 127 && $0 != "$" && $0 != "*" ? Character($0) : "_" })
    }
}
