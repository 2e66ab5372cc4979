import GasModel

/// A report as a value: what it says, in order, without a word on how it looks.
///
/// Every renderer (PDF, HTML, CSV, JSON) reads this and nothing else, so the formats cannot disagree; snapshot tests compare it.
public struct Document: Sendable, Equatable {
    public var title: TitleBlock
    /// Short figures under the title.
    public var headlines: [HeadlineFigure]
    /// Sentences that carry the message, most important first.
    public var findings: [RichText]
    public var chapters: [Chapter]
    /// How the run was set up; for data files, where the sentences of the report are missing.
    public var settings: [SettingEntry]
    public var glossary: [GlossaryEntry]
    /// Cited sources, numbered by their position.
    public var sources: [SourceEntry]
    /// Sources behind figures that are used but not cited one by one; printed compactly, without numbers.
    public var furtherSources: [SourceEntry]
    /// Printed small at the end: status of territories, what the report is not, how to reproduce it.
    public var legal: [RichText]

    public init(
        title: TitleBlock, headlines: [HeadlineFigure] = [], findings: [RichText] = [], chapters: [Chapter] = [],
        settings: [SettingEntry] = [], glossary: [GlossaryEntry] = [], sources: [SourceEntry] = [],
        furtherSources: [SourceEntry] = [], legal: [RichText] = []
    ) {
        self.title = title
        self.headlines = headlines
        self.findings = findings
        self.chapters = chapters
        self.settings = settings
        self.glossary = glossary
        self.sources = sources
        self.furtherSources = furtherSources
        self.legal = legal
    }
}

/// Who is speaking, about what, from which data.
public struct TitleBlock: Sendable, Equatable {
    /// Kind of document (`Country brief`).
    public var kind: String
    public var title: String
    public var subtitle: String
    /// Edition of the dataset.
    public var edition: String
    /// SHA-256 of the dataset.
    public var digest: String
    /// Date of the report: an input, never the clock.
    public var date: Day
    public var scenario: String
    /// `draft`, `assured`, `sample data`: printed on every page.
    public var status: String
    /// What the document was written in, and is rendered in.
    public var language: Language
    /// Program and version, for the line on how the numbers were made.
    public var generator: String

    public init(
        kind: String, title: String, subtitle: String, edition: String, digest: String, date: Day, scenario: String,
        status: String, language: Language = .current, generator: String = "gasdep"
    ) {
        self.kind = language.known(kind)
        self.title = language.known(title)
        self.subtitle = language.known(subtitle)
        self.edition = edition
        self.digest = digest
        self.date = date
        self.scenario = language.known(scenario)
        self.status = language.known(status)
        self.language = language
        self.generator = generator
    }

    /// The first twelve digits: enough to tell datasets apart on paper.
    public var shortDigest: String { String(digest.prefix(12)) }
}

/// A number with a few words: `27 %` over `of demand unserved without Russian gas`.
public struct HeadlineFigure: Sendable, Equatable {
    public var figure: String
    public var words: RichText

    public init(_ figure: String, _ words: RichText) {
        self.figure = figure
        self.words = words
    }
}

public struct Chapter: Sendable, Equatable {
    public var heading: String
    public var blocks: [Block]

    public init(_ heading: String, _ blocks: [Block]) {
        self.heading = Language.current.known(heading)
        self.blocks = blocks
    }
}

/// One choice that the run was made with.
public struct SettingEntry: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = Language.current.known(name)
        self.value = Language.current.known(value)
    }
}

public struct GlossaryEntry: Sendable, Equatable {
    public var term: String
    public var meaning: RichText

    public init(_ term: String, _ meaning: RichText) {
        self.term = Language.current.known(term)
        self.meaning = meaning
    }
}

/// An item of the bibliography. Its number in the report is its position.
public struct SourceEntry: Sendable, Equatable {
    public var id: String
    public var title: String
    public var publisher: String
    public var year: String
    public var address: String
    /// What the report takes from it.
    public var note: String

    public init(
        id: String, title: String, publisher: String, year: String = "", address: String = "", note: String = ""
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.year = year
        self.address = address
        self.note = note
    }
}
