/// Serbian Latin to Cyrillic, letter by letter. Units, symbols and the names of programs stay Latin, as Serbian print has them.
enum SerbianCyrillic {
    /// Places (`{1}`) stay; a word of `latinWords` stays; everything else goes through the table.
    static func text(_ latin: String) -> String {
        Template.parts(latin).map { part in
            switch part {
            case .place(let place): "{\(place)}"
            case .words(let words): self.words(words)
            }
        }.joined()
    }

    private static func words(_ text: String) -> String {
        var result = ""
        var word = ""
        func flush() {
            result += keepsLatin(word) ? word : letters(word)
            word = ""
        }
        for character in text {
            // Suffixes hang on abbreviations by a hyphen: `LNG-a` is two words, one Latin.
            if character.isLetter || character.isNumber { word.append(character) } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }

    /// Units, abbreviations that are printed Latin everywhere, the symbols of the method, the names of formats and programs.
    static let latinWords: Set<String> = [
        "A", "U", "G", "N", "DIV", "HHI", "LNG", "GCV", "GWh", "TWh", "MWh", "d", "EUR", "CSV", "PDF", "SHA", "XK", "gasdep", "csv",
        "sources", "V", "M", "D", "C", "B", "ENTSOG", "ICJ", "P",
    ]

    private static func keepsLatin(_ word: String) -> Bool { latinWords.contains(word) }

    private static let digraphs: [(String, String)] = [("dž", "џ"), ("lj", "љ"), ("nj", "њ")]
    /// Where the two letters meet across a joint and are two sounds.
    private static let joints = ["injekc", "konjug", "nadživ"]

    private static func letters(_ word: String) -> String {
        let lower = word.lowercased()
        let isJoint = joints.contains { lower.contains($0) }
        var result = ""
        var index = word.startIndex
        while index < word.endIndex {
            let next = word.index(after: index)
            if next < word.endIndex, !isJoint {
                let pair = word[index...next].lowercased()
                if let match = digraphs.first(where: { $0.0 == pair }) {
                    result += word[index].isUppercase ? match.1.uppercased() : match.1
                    index = word.index(after: next)
                    continue
                }
            }
            let letter = String(word[index])
            if let cyrillic = table[letter.lowercased()] {
                result += word[index].isUppercase ? cyrillic.uppercased() : cyrillic
            } else {
                result += letter
            }
            index = next
        }
        return result
    }

    private static let table: [String: String] = [
        "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "đ": "ђ", "e": "е", "ž": "ж", "z": "з", "i": "и", "j": "ј", "k": "к",
        "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "ć": "ћ", "u": "у", "f": "ф", "h": "х",
        "c": "ц", "č": "ч", "š": "ш",
    ]
}
