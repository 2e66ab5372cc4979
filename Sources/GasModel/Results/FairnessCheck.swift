/// A fair shortage found a second time, by successive linear programmes.
///
/// The quadratic programme behind U shares as a lexicographic min–max does wherever one commodity flows without losses and without
/// limits that couple arcs. Withdrawal that falls with the fill is such a limit, so how far the two are apart is measured.
public struct FairnessCheck: Sendable, Equatable {
    /// Percent of demand unserved by the quadratic programme, and by the linear programmes; `nil` without demand.
    public let quadratic: [Double?]
    public let linear: [Double?]
    /// Largest residual of the quadratic programme's certificate. The linear programmes pass the same tolerance.
    public let certificate: Double

    public init(quadratic: [Double?], linear: [Double?], certificate: Double) {
        self.quadratic = quadratic
        self.linear = linear
        self.certificate = certificate
    }

    /// The zone with the largest difference, in percentage points; `nil` where no zone has demand.
    public var largestDifference: (zone: Int, points: Double)? {
        zip(quadratic, linear).enumerated().compactMap { zone, pair in
            pair.0.flatMap { one in pair.1.map { (zone, abs(one - $0)) } }
        }.max { $0.1 < $1.1 }
    }
}
