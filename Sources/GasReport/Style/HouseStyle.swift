/// Colours, type and spacing of every output, in this one place: the PDF template, the HTML sheet and the drawings read it.
public struct HouseStyle: Sendable, Equatable {
    // Text and surfaces.
    public var ink = "#1b2430"
    public var quiet = "#56616e"
    public var accent = "#1f4e79"
    public var alarm = "#a8321c"
    public var rule = "#c5ccd4"
    public var hair = "#dfe3e8"
    public var tint = "#f2f5f8"
    public var paper = "#ffffff"

    // Map.
    public var sea = "#e7eff5"
    public var land = "#f5f2ea"
    public var studied = "#e6dec9"
    public var border = "#b3aa99"
    public var focus = "#d9cba6"
    public var mapName = "#6d6450"

    // The pair: what pipes force, what is choice.
    public var unavoidable = "#8f2d1a"
    public var avoidable = "#f0b482"
    public var carried = "#8f2d1a"

    /// Sequential scale of heat maps, light to dark; even steps of lightness, so it survives grey print.
    public var heat = ["#fbf6ef", "#f6dfc0", "#eebd86", "#dc8d55", "#bb5636", "#8a2b22", "#5a1017"]

    /// Points. Text is 9.2 pt on A4; drawings use the same sizes at their natural width.
    public var textSize = 9.2
    public var smallSize = 7.6
    public var chartSize = 7.6
    public var chartSmallSize = 6.8
    /// Width of the text block and so of a full-width drawing, points: A4 less two margins of 19 mm.
    public var textWidth = 487.6
    public var marginMillimetres = 19.0
    public var fontFamily = "Inter"

    /// The institute that signs the report; empty: nobody.
    public var institute = ""
    /// Its logo, a PNG file.
    public var logo: [UInt8]?

    public init() {}

    public static let standard = HouseStyle()

    /// The style of the task at work: what is drawn and rendered inside `$current.withValue` has its colours.
    @TaskLocal public static var current = standard

    /// How a supplier looks: one colour across all reports and a pattern, so that grey print can tell neighbours apart.
    public func look(_ key: String) -> Look { Self.looks.first { $0.key == key } ?? Self.otherLook }

    public struct Look: Sendable, Equatable {
        public enum Pattern: String, Sendable { case solid, diagonal, dots, cross }
        public var key: String
        public var colour: String
        public var pattern: Pattern

        /// Ink that can be read on the colour.
        public var labelColour: String { Colour(colour).isDark ? "#ffffff" : "#1b2430" }
    }

    private static let otherLook = Look(key: "other", colour: "#7b8794", pattern: .solid)

    /// The colours of a map (Russian, Azerbaijani, mixed, hub, LNG, domestic) lie at least 24 of 255 apart in grey; a test holds them there.
    private static let looks: [Look] = [
        Look(key: "russia", colour: "#173f68", pattern: .solid),
        Look(key: "azerbaijan", colour: "#7d3573", pattern: .solid),
        Look(key: "mixed", colour: "#2f8f85", pattern: .solid),
        Look(key: "algeria", colour: "#5f6b22", pattern: .solid),
        Look(key: "libya", colour: "#5f6b22", pattern: .diagonal),
        Look(key: "north-west", colour: "#5b9fd3", pattern: .solid),
        Look(key: "norway", colour: "#5b9fd3", pattern: .diagonal),
        Look(key: "iran", colour: "#a87355", pattern: .solid),
        Look(key: "lng", colour: "#e3a238", pattern: .solid),
        Look(key: "domestic", colour: "#b8d39b", pattern: .solid),
        Look(key: "storage", colour: "#dccba0", pattern: .solid),
        // Entries of a zone, where the origin of what passes is not known.
        Look(key: "entry-1", colour: "#2c5d8f", pattern: .solid),
        Look(key: "entry-2", colour: "#7aa7cf", pattern: .solid),
        Look(key: "entry-3", colour: "#2c5d8f", pattern: .diagonal),
        Look(key: "entry-4", colour: "#7aa7cf", pattern: .dots),
        Look(key: "entry-5", colour: "#2c5d8f", pattern: .cross),
        Look(key: "entry-6", colour: "#7aa7cf", pattern: .diagonal),
        Look(key: "entry-7", colour: "#2c5d8f", pattern: .dots),
        Look(key: "given-up", colour: "#a89c84", pattern: .cross),
        Look(key: "unknown", colour: "#c9ced5", pattern: .diagonal),
        otherLook,
    ]
}

/// A colour of the form `#rrggbb`.
struct Colour: Equatable {
    let red: Int
    let green: Int
    let blue: Int

    init(_ text: String) {
        let digits = Int(text.dropFirst(), radix: 16) ?? 0
        red = digits >> 16 & 255
        green = digits >> 8 & 255
        blue = digits & 255
    }

    /// Perceived brightness, 0 to 255 (Rec. 601).
    var brightness: Int { (299 * red + 587 * green + 114 * blue) / 1000 }
    var isDark: Bool { brightness < 140 }

    /// Mixed with white: 0 stays, 1 is white.
    func lightened(_ share: Double) -> String {
        func mix(_ value: Int) -> Int { value + Int((Double(255 - value) * share).rounded()) }
        return Self.hex(mix(red), mix(green), mix(blue))
    }

    func darkened(_ share: Double) -> String {
        func mix(_ value: Int) -> Int { Int((Double(value) * (1 - share)).rounded()) }
        return Self.hex(mix(red), mix(green), mix(blue))
    }

    private static func hex(_ red: Int, _ green: Int, _ blue: Int) -> String {
        "#" + [red, green, blue].map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
}
