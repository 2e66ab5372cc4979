import GasModel

/// The page of an indicator, as text and as a row of the list.
public enum IndicatorPage {
    public static func list(_ pages: [IndicatorDescription]) -> Table {
        Table(
            id: "indicators", title: "Indicators",
            caption: "gasdep explain NAME prints definition, bands, a worked example and when the number misleads.",
            columns: [
                .words("id", "Name"), .words("title", "Title", share: 1.5), .words("unit", "Unit"),
                .words("meaning", "What it says", share: 4),
            ],
            rows: pages.map { page in
                Table.Row([page.id, page.title, page.unit, page.meaning].map { .text(RichText($0)) })
            })
    }

    public static func text(_ page: IndicatorDescription) -> String {
        var parts = [
            "\(page.id)  \(page.title)", page.meaning, "Formula   \(page.formula)", "Unit      \(page.unit)",
            "Range     \(page.range)",
        ]
        if !page.bands.isEmpty {
            parts.append("Bands\n" + page.bands.map { "  \($0.name)\(limits($0)): \($0.source)" }.joined(separator: "\n"))
        }
        parts.append("Inputs\n" + page.inputs.map { "  · \($0)" }.joined(separator: "\n"))
        parts.append("Misleads  \(page.misleads)")
        parts.append("Example   \(page.example.text)")
        parts.append("Source    \(page.source) (grade \(page.grade.rawValue))")
        if let caveat = page.caveat { parts.append("Caveat    \(caveat)") }
        return parts.joined(separator: "\n\n")
    }

    private static func limits(_ band: IndicatorBand) -> String {
        func words(_ limit: IndicatorBand.Limit?, _ open: String, _ closed: String) -> String? {
            switch limit {
            case .none: nil
            case .including(let value): "\(closed) \(NumberText.trimmed(value))"
            case .excluding(let value): "\(open) \(NumberText.trimmed(value))"
            }
        }
        let ends = [words(band.lower, ">", "≥"), words(band.upper, "<", "≤")].compactMap { $0 }
        return ends.isEmpty ? "" : " (" + ends.joined(separator: ", ") + ")"
    }
}
