/// A picture and the same picture in words.
public struct Drawing: Sendable, Equatable {
    public let svg: String
    public let alternative: String
}

extension Figure {
    public init(
        id: String, title: String, drawing: Drawing, caption: RichText, width: Width = .text, data: Table? = nil
    ) {
        self.init(
            id: id, title: title, svg: drawing.svg, alternative: drawing.alternative, caption: caption, width: width,
            data: data)
    }
}
