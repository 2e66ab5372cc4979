/// Finds what a user probably meant.
public enum Spelling {
    /// Compared names are at most this long, so that a hostile file cannot make the comparison slow.
    private static let longest = 64
    /// Among more names than this nothing is sought, for the same reason.
    private static let most = 2_000

    /// The candidate nearest to a word, when it is near enough to be a slip of the hand; the first of equals.
    /// Else the only one that begins with it.
    public static func nearest(to word: String, among candidates: [String]) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= longest, candidates.count <= most else { return nil }
        let tolerance = max(1, wanted.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let offered = Array(candidate.lowercased().unicodeScalars)
            guard offered.count <= longest, abs(offered.count - wanted.count) <= tolerance else { continue }
            let distance = distance(wanted, offered)
            if distance <= tolerance, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.name ?? onlyContinuation(of: word, among: candidates)
    }

    /// The one candidate that begins with the word, as when somebody wrote half of a name.
    private static func onlyContinuation(of word: String, among candidates: [String]) -> String? {
        let longer = candidates.filter { $0.lowercased().hasPrefix(word.lowercased()) }
        return longer.count == 1 ? longer[0] : nil
    }

    /// Edits that turn one word into the other: insert, delete, replace, swap neighbours.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty else { return right.count }
        guard !right.isEmpty else { return left.count }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...right.count {
                let differs = left[row - 1] == right[column - 1] ? 0 : 1
                current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + differs)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    current[column] = min(current[column], beforeLast[column - 2] + 1)
                }
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }

    /// As many names as a reader takes in at a glance, and how many there are.
    static func list(_ names: [String]) -> String {
        let glance = 12
        guard names.count > glance else { return names.joined(separator: ", ") }
        return names.prefix(glance).joined(separator: ", ") + ", ... (\(names.count) in all)"
    }

    /// "did you mean “X”?", or what else to do.
    static func remedy(for word: String, among candidates: [String], otherwise: String) -> String {
        guard let near = nearest(to: word, among: candidates) else { return otherwise }
        return "did you mean \u{201C}\(near)\u{201D}?"
    }
}

extension String {
    /// In typographic quotes, shortened when long, for messages.
    var quoted: String {
        let shown =
            unicodeScalars.count > 60 ? String(String.UnicodeScalarView(unicodeScalars.prefix(57))) + "..." : self
        return "\u{201C}" + shown.unicodeScalars.map(Self.visible).joined() + "\u{201D}"
    }

    /// Control and direction characters are spelled, so that no message can hide or reorder its text.
    private static func visible(_ scalar: Unicode.Scalar) -> String {
        HiddenCharacters.contains(scalar) || scalar == "\n" || scalar == "\t"
            ? "U+" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }
}

/// Characters that a reader of the data cannot see: controls, direction marks, zero width.
enum HiddenCharacters {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }
}
