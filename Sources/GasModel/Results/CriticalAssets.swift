/// What the loss of each asset alone would do to everybody on one day of cold.
public struct CriticalAssets: Sendable, Equatable {
    /// One pipe, terminal or store, out for the whole day.
    public struct Loss: Sendable, Equatable {
        public let asset: Asset
        public let name: String
        /// GWh/d that it can bring; `nil` is unknown.
        public let capacity: Double?
        /// Percent of each zone's demand on the day that is short beyond the same day with it; `nil` without demand.
        public let percent: [Double?]
        /// GWh on the day that the zones under study lack in addition, together.
        public let total: Double

        public init(asset: Asset, name: String, capacity: Double?, percent: [Double?], total: Double) {
            self.asset = asset
            self.name = name
            self.capacity = capacity
            self.percent = percent
            self.total = total
        }
    }

    /// Fill of the stores on the day, percent.
    public let storagePercent: Double
    /// How many assets were taken away, one at a time; those that carried nothing on the day need no run.
    public let tried: Int
    /// Those whose loss leaves somebody under study short, in the order of the network.
    public let losses: [Loss]
    public let certificate: Double

    public init(storagePercent: Double, tried: Int, losses: [Loss], certificate: Double) {
        self.storagePercent = storagePercent
        self.tried = tried
        self.losses = losses
        self.certificate = certificate
    }

    /// Worst first for one zone, then for the region; those that leave it served are left out. `nil`: the region together.
    public func ranking(zone: Int?, visible: Double) -> [Loss] {
        func key(_ loss: Loss) -> Double { zone.map { (loss.percent[$0] ?? 0) } ?? loss.total }
        let hurting = losses.filter { key($0) >= (zone == nil ? 0 : visible) }
        return hurting.indices.sorted { (key(hurting[$0]), hurting[$0].total, $1) > (key(hurting[$1]), hurting[$1].total, $0) }.map { hurting[$0] }
    }
}
