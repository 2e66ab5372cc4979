import Testing

@testable import GasReport

/// Texts that would do harm if any renderer took them for code.
enum Hostile {
    static let payloads = [
        "#panic(\"x\")", "#read(\"/etc/passwd\")", "\"); #panic(); text(\"", "\\\"); #panic(); (\"", "\\", "\\\\\"",
        "\"",
        "*bold* _it_ `raw` = Head", "$ x^2 $", "@label <label>", "// comment", "/* comment",
        "#import \"@preview/x:1.0.0\": *",
        "]#panic()[", "}#panic(){", "\u{202E}gnp.exe", "a\u{0000}b\u{0007}c", "line\nbreak\r\n= Heading",
        "\u{2028}#panic()",
        "\\u{22}); #panic(", "<script>alert(1)</script>", "</text></svg><script>alert(1)</script>",
        "' onload='alert(1)",
        "\" onmouseover=\"alert(1)", "]]><svg onload=alert(1)>", "&lt;b&gt; &amp; &#x3C;", "<!--", "-->", "<![CDATA[",
        "javascript:alert(1)", "</title><script>", "</style><script>", "${7*7} {{7*7}}",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1,1)", "\t=1+1", " =1+1", "a,b;\"c\"\r\nd", "|calc", "%0A=1",
        "\u{FEFF}=1+1", "../../etc/passwd", "日本語 العربية 🔥", "e\u{0301}\u{0302}\u{0303}\u{0304}", "ЉЊЏ ђћ Žđčć",
        "\u{200B}\u{200D}\u{2066}", "%s %n %x", "'; DROP TABLE zones; --", String(repeating: "W", count: 400),
        "&entity;", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>", "url(#x)",
        "</desc>", "\u{1B}[31mred", "～~^_", "＝1+1", "\u{E000}\u{10FFFF}", "A\u{0338}B", "---\ntitle: x\n---",
    ]
}

@Suite struct TypstTextTests {
    /// A literal begins and ends with a quote, and no quote inside stands without a backslash before it.
    @Test(arguments: Hostile.payloads)
    func literalCannotBeLeft(_ payload: String) {
        for literal in [TypstText.literal(payload), TypstText.rawLiteral(payload)] {
            let inner = Array(literal.unicodeScalars).dropFirst().dropLast()
            #expect(literal.first == "\"" && literal.last == "\"")
            var escaped = false
            for scalar in inner {
                if escaped {
                    #expect("\\\"n".unicodeScalars.contains(scalar))
                    escaped = false
                } else if scalar == "\\" {
                    escaped = true
                } else {
                    #expect(scalar != "\"" && scalar != "\n")
                }
            }
            #expect(!escaped)
        }
    }

    @Test func backslashAndQuoteOnly() {
        #expect(TypstText.literal("a\\b\"c#d$e") == "\"a\\\\b\\\"c#d$e\"")
        #expect(TypstText.literal("Niš, Ćuprija, Жабљак") == "\"Niš, Ćuprija, Жабљак\"")
        #expect(TypstText.literal("c\u{030C}") == "\"č\"")
        #expect(TypstText.literal("日") == "\"□\"")
        #expect(TypstText.literal("a\u{202E}b\nc") == "\"ab c\"")
    }

    @Test func arraysStayArrays() {
        #expect(TypstText.array([]) == "()")
        #expect(TypstText.array(["1"]) == "(1,)")
    }
}
