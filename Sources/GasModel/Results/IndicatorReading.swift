/// One indicator of one zone, ready for a table. Its page is found by its identifier.
public struct IndicatorReading: Sendable, Equatable {
    /// Of the page.
    public let id: String
    /// Which of several (`stores at 30 %`, `with Hungary`); empty where there is one.
    public let variant: String
    /// `nil` is unknown or not applicable, never zero.
    public let value: Interval?
    public let unit: String
    /// The published class of the central value, where there is one.
    public let band: String?
    /// Why there is no value.
    public let missing: String?

    public init(
        id: String, variant: String = "", value: Interval?, unit: String, band: String? = nil, missing: String? = nil
    ) {
        self.id = id
        self.variant = variant
        self.value = value
        self.unit = unit
        self.band = band
        self.missing = missing
    }
}
