import Testing

@testable import GasData

@Suite struct TOMLPlacesTests {
    static let text = """
        # comment with "quotes" and [brackets]
        format = 1
          title   =  "a # no comment"   # comment
        "quoted key" = 'single'
        list = [
            "one", # first
            "two",
        ]
        long = \"\"\"
        [not.a.table]
        key = "no"
        \"\"\"
        inline = { a = 1, b = ["x", "y"] }
        "žluť" = 3
        dotted.key = 2.5

        [[shock]]
        kind = "route-outage"
        routes = ["A", "B"]

        [[ shock ]] # second
        kind = "x"
          [shock.window]
          from = 2026-01-01

        [other]
        value = '''literal ' " '''
        """

    func at(_ place: TOMLPlaces.Place?) -> [Int] { place.map { [$0.line, $0.column] } ?? [] }

    @Test(
        arguments: [
            ("format", [2, 1], [2, 10]), ("title", [3, 3], [3, 14]), ("quoted key", [4, 1], [4, 16]),
            ("list", [5, 1], [5, 8]),
            ("long", [9, 1], [9, 8]), ("inline", [13, 1], [13, 10]), ("inline.a", [13, 12], [13, 16]),
            ("inline.b", [13, 19], [13, 23]), ("žluť", [14, 1], [14, 10]), ("dotted.key", [15, 1], [15, 14]), ("dotted", [15, 1], [15, 1]),
            ("shock[0]", [17, 1], [17, 1]), ("shock[0].kind", [18, 1], [18, 8]),
            ("shock[0].routes", [19, 1], [19, 10]),
            ("shock[1]", [21, 1], [21, 1]), ("shock[1].kind", [22, 1], [22, 8]),
            ("shock[1].window", [23, 3], [23, 3]), ("shock[1].window.from", [24, 3], [24, 10]),
            ("other", [26, 1], [26, 1]), ("other.value", [27, 1], [27, 9]),
        ] as [(String, [Int], [Int])])
    func keysAndValuesHavePlaces(_ path: String, _ key: [Int], _ value: [Int]) {
        let places = TOMLPlaces(Self.text)
        #expect(at(places.keys[path]) == key)
        #expect(at(places.values[path]) == value)
    }

    @Test func elementsHavePlaces() {
        let places = TOMLPlaces(Self.text)
        #expect(at(places.values["list[0]"]) == [6, 5] && at(places.values["list[1]"]) == [7, 5])
        #expect(at(places.values["shock[0].routes[1]"]) == [19, 16])
        #expect(at(places.values["inline.b[1]"]) == [13, 29])
    }

    @Test(arguments: [
        "a = \"\"\"x\"\"\"\"\"\nb = 1", "a = '''x'''''\nb = 1", "a = \"\"\nb = 1", "a = ''\nb = 1",
        "a = \"\\\"\"\nb = 1",
    ])
    func textsMayEndInQuotes(_ text: String) {
        let places = TOMLPlaces(text)
        #expect(at(places.values["b"]) == [2, 5] && places.keys.count == 2)
    }

    @Test func nothingInsideALongTextIsAKey() {
        let places = TOMLPlaces(Self.text)
        #expect(places.keys["key"] == nil && places.keys["not.a.table"] == nil)
    }

    /// The texts above are TOML, so the places are those of a file that the parser accepts.
    @Test func parserAcceptsTheText() throws {
        let findings = try ScenarioFolder(files: ["good": Self.text]).read().findings
        #expect(!findings.isEmpty && !findings.contains { $0.code == "S101" }, "\(findings)")
    }

    /// Texts that no parser accepts do not make the scanner hang.
    @Test(arguments: [
        "=", "[", "[[", "a = [", "a = {", "a = \"", "a = '''", "\"", "]", "}", "a", "a.", "a = \\", "[[a", "= = =", "{",
        "\u{0}",
    ])
    func brokenTextsEnd(_ text: String) { #expect(TOMLPlaces(text).values.count <= 3) }
}
