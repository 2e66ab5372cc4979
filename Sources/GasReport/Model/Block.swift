/// A piece of a chapter.
public indirect enum Block: Sendable, Equatable {
    case paragraph(RichText)
    /// The sentence that opens a chapter, set larger.
    case lead(RichText)
    /// Heading inside a chapter.
    case heading(String)
    case list([RichText])
    case table(Table)
    case figure(Figure)
    case box(Box)
    case equation(Equation)
    /// Two columns, the left one taking `share` of the width; one column where the page is narrow.
    case beside(left: [Block], right: [Block], share: Double)
}

/// A framed aside: method, warning, definition.
public struct Box: Sendable, Equatable {
    public var title: String
    public var blocks: [Block]

    public init(_ title: String, _ blocks: [Block]) {
        self.title = Language.current.known(title)
        self.blocks = blocks
    }
}

/// A formula. Written once per language of mathematics that is rendered; all three come from code, never from data.
public struct Equation: Sendable, Equatable {
    /// Typst mathematics.
    public var typst: String
    /// Plain text with Unicode signs, for HTML and JSON.
    public var plain: String
    /// Read aloud by a screen reader.
    public var spoken: String

    /// `StaticString`s, so that nothing read from a dataset can become mathematics.
    public init(typst: StaticString, plain: StaticString, spoken: StaticString) {
        self.typst = typst.description
        self.plain = plain.description
        self.spoken = Language.current.known(spoken.description)
    }
}

/// A picture that was drawn elsewhere.
public struct Figure: Sendable, Equatable {
    public enum Width: String, Sendable {
        /// As wide as the text.
        case text
        /// As wide as its own drawing, at most the text.
        case natural
    }

    /// Stable name, used for the file, the link and the JSON key.
    public var id: String
    /// Says the finding.
    public var title: String
    /// Well-formed SVG.
    public var svg: String
    /// The picture in words.
    public var alternative: String
    /// Unit, source, convention.
    public var caption: RichText
    public var width: Width
    /// The numbers that are drawn, for data files; `nil` where a table of the document shows them.
    public var data: Table?

    public init(
        id: String, title: String, svg: String, alternative: String, caption: RichText, width: Width = .text,
        data: Table? = nil
    ) {
        self.id = id
        self.title = Language.current.known(title)
        self.svg = svg
        self.alternative = alternative
        self.caption = caption
        self.width = width
        self.data = data
    }
}
