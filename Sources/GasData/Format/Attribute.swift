import GasModel

/// What a cell may hold.
public enum AttributeType: String, Sendable, CaseIterable {
    case identifier, text, number, integer, day, boolean, choice
    /// A row of another table (or of one of several), named by its identifier.
    case reference
    /// Rows of another table, separated by semicolons.
    case references
    /// Central value, low and high, with source, grade and year of its own: six columns.
    case estimate
    /// Central value, low and high; source and grade are those of the row: three columns.
    case range
}

/// One attribute of a table, as a row of the schema describes it.
public struct Attribute: Sendable, Equatable {
    public let name: String
    public let type: AttributeType
    /// Suffix of the column names (`gwh_per_day`); empty where the value has no unit.
    public let unit: String
    public let isRequired: Bool
    /// Part of what identifies a row.
    public let isKey: Bool
    /// The value where the cell is empty.
    public let defaultValue: String
    public let minimum: Double?
    public let maximum: Double?
    /// The choices of a choice, the tables of a reference.
    public let values: [String]
    public let summary: String

    /// The unit as readers write it.
    public var printedUnit: String {
        switch unit {
        case "gwh_per_day": "GWh/d"
        case "twh_per_year": "TWh/y"
        case "gwh": "GWh"
        case "twh": "TWh"
        case "eur_per_mwh": "EUR/MWh"
        case "million_eur": "million EUR"
        case "percent": "%"
        case "kwh_per_m3": "kWh/m³"
        default: unit.replacing("_", with: " ")
        }
    }

    /// The columns of the file that hold it, the central value first.
    public var columns: [Column] {
        func withUnit(_ stem: String) -> String { unit.isEmpty ? stem : stem + "_" + unit }
        let bounds = name == "value" ? ["low", "high"] : [withUnit(name + "_low"), withUnit(name + "_high")]
        let range = [
            Column(withUnit(name), .value, .number, isRequired: isRequired), Column(bounds[0], .low, .number),
            Column(bounds[1], .high, .number),
        ]
        switch type {
        case .range: return range
        case .estimate:
            return range + [
                Column(name + "_source", .source, .references, isExpected: true),
                Column(name + "_grade", .grade, .choice, isExpected: true),
                Column(name + "_year", .year, .integer),
            ]
        default: return [Column(withUnit(name), .value, type, isRequired: isRequired)]
        }
    }
}

/// One column of a file.
public struct Column: Sendable, Equatable {
    public enum Part: Sendable, Equatable { case value, low, high, source, grade, year }

    public let name: String
    public let part: Part
    public let type: AttributeType
    /// The column must be there and no cell empty.
    public let isRequired: Bool
    /// The column must be there wherever the central value's column is.
    public let isExpected: Bool

    init(_ name: String, _ part: Part, _ type: AttributeType, isRequired: Bool = false, isExpected: Bool = false) {
        self.name = name
        self.part = part
        self.type = type
        self.isRequired = isRequired
        self.isExpected = isExpected
    }
}

/// One table: a file of the dataset.
public struct TableSchema: Sendable, Equatable {
    public let name: String
    /// Relative to the dataset's folder.
    public let file: String
    public let isRequired: Bool
    public let summary: String
    public let attributes: [Attribute]

    public var keys: [Attribute] { attributes.filter(\.isKey) }

    /// The same table in another file.
    func inFile(_ file: String) -> TableSchema {
        TableSchema(name: name, file: file, isRequired: isRequired, summary: summary, attributes: attributes)
    }

    public func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}
