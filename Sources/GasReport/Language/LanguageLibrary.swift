import Foundation

/// The languages of a folder, `TAG.po` each: a further language is one file.
public struct LanguageLibrary: Sendable {
    public let folder: URL

    public init(folder: URL) { self.folder = folder }

    /// English and the tags of the files, sorted.
    public var tags: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return (["en"] + files.filter { $0.hasSuffix(".po") }.map { String($0.dropLast(3)) }).sorted()
    }

    /// - Throws: `LanguageError` where the file is missing or does not follow the format.
    public func language(_ tag: String) throws(LanguageError) -> Language {
        if tag == "en" { return .english }
        let file = try file(tag)
        guard let base = file.header["X-Transliterates"] else { return try Self.language(file, tag, texts: Self.texts(file)) }
        var texts: [String: String] = [:]
        let latin = try self.file(base)
        for entry in latin.entries { texts[entry.key] = SerbianCyrillic.text(entry.text) }
        // What the rules of letters cannot know stands in the file itself.
        return try Self.language(file, tag, texts: texts.merging(Self.texts(file)) { _, own in own })
    }

    func file(_ tag: String) throws(LanguageError) -> LanguageFile {
        let name = "\(tag).po"
        let isTag = tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard isTag, let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
            throw LanguageError(file: name, line: 1, reason: "there is no such catalogue; known: \(tags.joined(separator: ", "))")
        }
        return try LanguageFile(String(decoding: data, as: UTF8.self), name: name)
    }

    private static func texts(_ file: LanguageFile) -> [String: String] {
        Dictionary(uniqueKeysWithValues: file.entries.map { ($0.key, $0.text) })
    }

    private static func language(
        _ file: LanguageFile, _ tag: String, texts: [String: String]
    ) throws(LanguageError) -> Language {
        func field(_ name: String) throws(LanguageError) -> String {
            guard let value = file.header[name], !value.isEmpty else {
                throw LanguageError(file: file.name, line: 1, reason: "the header has no \(name)")
            }
            return value
        }
        func months(_ name: String) throws(LanguageError) -> [String] {
            let names = try field(name).split(separator: " ").map(String.init)
            guard names.count == 12 else {
                throw LanguageError(file: file.name, line: 1, reason: "\(name) names \(names.count) months, not 12")
            }
            return names
        }
        guard try field("Language") == tag else {
            throw LanguageError(file: file.name, line: 1, reason: "the header names another language than the file")
        }
        return Language(
            tag: tag, name: try field("X-Name"), decimalMark: try field("X-Decimal-Mark"),
            groupMark: try field("X-Group-Mark") == "space" ? NumberText.thin : try field("X-Group-Mark"),
            longMonths: try months("X-Months"), shortMonths: try months("X-Months-Short"),
            reviewer: file.header["X-Reviewed-By"] ?? "", texts: texts)
    }
}
