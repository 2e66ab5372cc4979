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
    /// As a sentence says it; less than a tenth of a TWh in GWh.
    func quantity(_ energy: Double, grade: EvidenceGrade? = nil) -> Quantity {
        if energy != 0, value(energy).magnitude < 0.1 {
            return Quantity(energy, "GWh", grade: grade, precision: grade == .c ? .byEvidence : .decimals(energy.magnitude < 10 ? 1 : 0))
        }
        return Quantity(value(energy), unit, grade: grade)
    }
    func column(_ key: String, _ header: String, decimals: Int? = nil) -> Table.Column {
        .init("\(key)_\(self.key)", header, unit: unit, decimals: decimals ?? self.decimals)
    }
}
