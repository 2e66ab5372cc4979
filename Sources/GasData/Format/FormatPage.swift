/// The page on the data format, made from the schema, so that it cannot be out of date.
extension SchemaCatalogue {
    public var markdown: String {
        var lines = [
            "# Format of a dataset", "",
            "A dataset is a folder of CSV files (RFC 4180, UTF-8, comma, decimal point). An empty cell means *unknown*, never zero.",
            "Units are part of the column names. A figure of type *estimate* fills six columns, one of type *range* three:",
            "central value, low and high end, then (for an estimate) source, grade and year.", "",
        ]
        for table in tables {
            lines += ["## \(table.file)", "", table.summary + (table.isRequired ? "" : " Optional."), ""]
            let keys = table.keys.map { "`\($0.name)`" }.joined(separator: ", ")
            lines += [
                "A row is identified by \(keys).", "", "| columns | type | required | default | allowed | meaning |",
            ]
            lines += ["| --- | --- | --- | --- | --- | --- |"]
            lines += table.attributes.map(row) + [""]
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ attribute: Attribute) -> String {
        let columns = attribute.columns.map { "`\($0.name)`" }.joined(separator: " ")
        let cells = [
            columns, attribute.type.rawValue, attribute.isRequired ? "yes" : "", attribute.defaultValue,
            allowed(attribute),
            attribute.summary.replacing("|", with: "\\|"),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func allowed(_ attribute: Attribute) -> String {
        if !attribute.values.isEmpty { return attribute.values.joined(separator: ", ") }
        func plain(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? String(value) }
        switch (attribute.minimum, attribute.maximum) {
        case (let minimum?, let maximum?): return "\(plain(minimum)) to \(plain(maximum))"
        case (let minimum?, nil): return "at least \(plain(minimum))"
        case (nil, let maximum?): return "at most \(plain(maximum))"
        case (nil, nil): return ""
        }
    }
}
