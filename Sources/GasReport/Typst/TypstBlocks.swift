/// Blocks as calls of the template's functions.
struct TypstBlocks {
    let inline: TypstInline
    let style: HouseStyle

    func source(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): "paragraph(\(inline.content(text)))"
        case .lead(let text): "lead(\(inline.content(text)))"
        case .heading(let text): "subheading(\(TypstText.heading(Language.current.known(text))))"
        case .list(let items): "bullets(\(TypstText.array(items.map(inline.content))))"
        case .table(let table): TypstTable(inline: inline).source(table)
        case .figure(let figure): source(figure)
        case .box(let box): "aside(\(TypstText.literal(box.title)), \(joined(box.blocks)))"
        case .equation(let equation):
            "formula(\(TypstText.literal(equation.spoken)), $ \(equation.typst) $)"
        case .beside(let left, let right, let share):
            "beside(\(joined(left)), \(joined(right)), \(TypstText.number(share)))"
        }
    }

    private func joined(_ blocks: [Block]) -> String {
        "{\n" + blocks.map(source).joined(separator: "\n") + "\n}"
    }

    private func source(_ figure: Figure) -> String {
        """
        drawing(
          id: \(TypstText.literal(figure.id)),
          title: \(TypstText.literal(figure.title)),
          alternative: \(TypstText.literal(figure.alternative)),
          caption: \(inline.content(figure.caption)),
          natural: \(figure.width == .natural),
          svg: \(TypstText.rawLiteral(figure.svg)),
        )
        """
    }
}
