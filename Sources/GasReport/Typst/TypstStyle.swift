/// The house style as Typst definitions.
enum TypstStyle {
    static func source(_ style: HouseStyle) -> String {
        let colours = [
            ("ink", style.ink), ("quiet", style.quiet), ("accent", style.accent), ("alarm", style.alarm),
            ("ruling", style.rule), ("hair", style.hair), ("tint", style.tint), ("paper", style.paper),
        ]
        let lines =
            colours.map { "#let \($0.0) = rgb(\(TypstText.literal($0.1)))" } + [
                "#let text-size = \(TypstText.number(style.textSize))pt",
                "#let small-size = \(TypstText.number(style.smallSize))pt",
                "#let side-margin = \(TypstText.number(style.marginMillimetres))mm",
                "#let text-font = \(TypstText.literal(style.fontFamily))",
            ]
        return lines.joined(separator: "\n") + "\n"
    }
}
