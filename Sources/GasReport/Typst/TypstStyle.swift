/// The house style as Typst definitions.
enum TypstStyle {
    static func source(_ style: HouseStyle) -> String {
        let colours = [
            ("ink", style.ink), ("quiet", style.quiet), ("accent", style.accent), ("alarm", style.alarm),
            ("ruling", style.rule), ("hair", style.hair), ("tint", style.tint), ("paper", style.paper),
        ]
        // What the layout itself says.
        let texts = [
            ("Figure", say("Figure")), ("Table", say("Table")), ("Key findings", say("Key findings")),
            ("Scenario", say("Scenario")), ("Dataset", say("Dataset")), ("Digest", say("Digest")), ("Date", say("Date")),
            ("Made by", say("Made by")), ("Words and abbreviations", say("Words and abbreviations")),
            ("Sources", say("Sources")),
        ]
        let lines =
            colours.map { "#let \($0.0) = rgb(\(TypstText.literal($0.1)))" } + [
                "#let text-size = \(TypstText.number(style.textSize))pt",
                "#let small-size = \(TypstText.number(style.smallSize))pt",
                "#let side-margin = \(TypstText.number(style.marginMillimetres))mm",
                "#let text-font = \(TypstText.literal(style.fontFamily))",
                "#let institute = \(TypstText.literal(style.institute))",
                "#let has-logo = \(style.logo != nil)",
                "#let said = (\(texts.map { "\(TypstText.literal($0.0)): \(TypstText.literal($0.1))" }.joined(separator: ", ")))",
            ]
        return lines.joined(separator: "\n") + "\n"
    }
}
