/// Energy is GWh (gross calorific value, 25/0 °C), rates are GWh/d, prices EUR/MWh. Volumes exist only at the door.
///
/// 1 GWh at 1 EUR/MWh is 1,000 EUR, so costs inside are kEUR.
public enum Units {
    /// kEUR per million EUR, the unit in which costs are printed.
    public static let kiloEuroPerMillionEuro = 1_000.0
    public static let gwhPerTWh = 1_000.0
}

/// The calorific value that turns a zone's volumes into energy, with the reference temperature of the cubic metre written down.
public struct GasQuality: Sendable, Equatable {
    /// Gross calorific value, kWh per cubic metre at `referenceCelsius`.
    public let grossCalorificValue: Double
    /// Temperature of the cubic metre: 0 (normal), 15 (standard) or 20 (Russian press).
    public let referenceCelsius: Double

    public init(grossCalorificValue: Double, referenceCelsius: Double) {
        self.grossCalorificValue = grossCalorificValue
        self.referenceCelsius = referenceCelsius
    }

    /// GWh in a volume of million cubic metres.
    public func gwh(millionCubicMetres: Double) -> Double { millionCubicMetres * grossCalorificValue }
    /// Million cubic metres that hold an energy in GWh.
    public func millionCubicMetres(gwh: Double) -> Double { gwh / grossCalorificValue }
}

/// What a GWh of a dataset is: calorific value, and the temperatures of combustion and of the metered cubic metre.
public struct EnergyBasis: Sendable, Equatable, CustomStringConvertible {
    public enum CalorificValue: String, Sendable, CaseIterable { case gross, net }

    public let calorificValue: CalorificValue
    public let combustionCelsius: Double
    public let meteringCelsius: Double

    public init(calorificValue: CalorificValue, combustionCelsius: Double, meteringCelsius: Double) {
        self.calorificValue = calorificValue
        self.combustionCelsius = combustionCelsius
        self.meteringCelsius = meteringCelsius
    }

    public var description: String {
        func words(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
        return "\(calorificValue.rawValue) calorific value \(words(combustionCelsius))/\(words(meteringCelsius)) °C"
    }
}
