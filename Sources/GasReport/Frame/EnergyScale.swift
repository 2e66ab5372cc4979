import GasModel

/// The unit in which energies of a run are printed: TWh for a year, GWh for a day or a fortnight.
struct EnergyScale: Equatable {
    let unit: String
    /// End of a column's machine name.
    let key: String
    private let gigawatthours: Double
    /// Digits after the point in tables.
    let decimals: Int

    init(_ horizon: Horizon) {
        let isYear = horizon == .gasYear
        unit = isYear ? "TWh" : "GWh"
        key = isYear ? "twh" : "gwh"
        gigawatthours = isYear ? Units.gwhPerTWh : 1
        decimals = 1
    }

    func value(_ energy: Double) -> Double { energy / gigawatthours }
    func cell(_ energy: Double) -> Cell { .amount(value(energy)) }
    func quantity(_ energy: Double, grade: EvidenceGrade? = nil) -> Quantity { Quantity(value(energy), unit, grade: grade) }
    func column(_ key: String, _ header: String, decimals: Int? = nil) -> Table.Column {
        .init("\(key)_\(self.key)", header, unit: unit, decimals: decimals ?? self.decimals)
    }
}
