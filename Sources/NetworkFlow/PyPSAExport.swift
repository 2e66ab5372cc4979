extension FlowProblem {
    /// The problem as a PyPSA network in its CSV folder format (`pypsa.Network(folder)`), one snapshot: file name → text.
    ///
    /// A node is a bus with its withdrawal as load; an arc between nodes is a link with its gain as efficiency; an arc from the
    /// ground is a generator and an arc to the ground one with sign −1, whose marginal cost PyPSA multiplies by the positive output
    /// (an arc to the ground counts what leaves the node). PyPSA's `marginal_cost_quadratic` is ½ curvature.
    /// Side rows have no place in the format: with any, the result is nil.
    public func pypsaFiles(nodeNames: [String]? = nil, arcNames: [String]? = nil) -> [(file: String, text: String)]? {
        guard sideRows.isEmpty else { return nil }
        func quoted(_ text: String) -> String { "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
        func node(_ i: Int) -> String { quoted(nodeNames.map { "\(i) \($0[i])" } ?? "n\(i)") }
        func arc(_ a: Int) -> String { quoted(arcNames.map { "\(a) \($0[a])" } ?? "a\(a)") }
        var buses = "name,carrier\n", loads = "name,bus,p_set\n"
        for (i, b) in withdrawals.enumerated() {
            buses += "\(node(i)),gas\n"
            if b != 0 { loads += "\(node(i)),\(node(i)),\(b)\n" }
        }
        var links = "name,bus0,bus1,p_nom,efficiency,marginal_cost,marginal_cost_quadratic\n"
        var generators = "name,bus,sign,p_nom,marginal_cost,marginal_cost_quadratic\n"
        for (a, each) in arcs.enumerated() {
            switch (each.tail >= 0, each.head >= 0) {
            case (true, true):
                links += "\(arc(a)),\(node(each.tail)),\(node(each.head)),\(each.capacity),\(each.gain),\(each.cost),\(0.5 * each.curvature)\n"
            case (true, false):
                generators += "\(arc(a)),\(node(each.tail)),-1,\(each.capacity),\(each.cost),\(0.5 * each.curvature)\n"
            case (false, true):
                // A generator counts what arrives: gain times the flow.
                let g = each.gain
                generators += "\(arc(a)),\(node(each.head)),1,\(each.capacity * g),\(each.cost / g),\(0.5 * each.curvature / (g * g))\n"
            case (false, false): break
            }
        }
        return [
            ("buses.csv", buses), ("carriers.csv", "name\ngas\n"), ("generators.csv", generators), ("links.csv", links),
            ("loads.csv", loads), ("network.csv", "name,pypsa_version\ngasdep,1.0.0\n"), ("snapshots.csv", "snapshot,objective,generators,stores\nnow,1.0,1.0,1.0\n"),
        ]
    }
}
