import GasModel

/// The page of a kind of shock, and the list of all kinds.
public enum ShockPage {
    public static func list(_ kinds: [any Shock.Type]) -> Table {
        Table(
            id: "shock-kinds", title: "Kinds of shock", caption: "gasdep explain KIND prints parameters and method.",
            columns: [.words("kind", "Kind"), .words("summary", "What happens", share: 4)],
            rows: kinds.map { Table.Row([.text(RichText($0.keyword)), .text(RichText($0.summary))]) })
    }

    public static func text(_ kind: any Shock.Type) -> String {
        var parts = ["\(kind.keyword)  \(kind.summary)", kind.documentation]
        let width = kind.parameters.map(\.name.count).max() ?? 0
        parts.append(
            "Parameters\n"
                + kind.parameters.map { parameter in
                    let padding = String(repeating: " ", count: width - parameter.name.count)
                    let needed = parameter.isRequired ? "needed; " : ""
                    return "  \(parameter.name)\(padding)  \(needed)\(parameter.summary) (\(parameter.kind.words))"
                }.joined(separator: "\n"))
        if let graded = kind as? any GradedShock.Type {
            parts.append("With assumed = [\"\(graded.gradedBy)\"] the value counts as an assumption, and gasdep shock NAME --sweep varies it.")
        }
        return parts.joined(separator: "\n\n")
    }
}
