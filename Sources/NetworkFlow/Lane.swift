/// The number type of the numerical kernels: one scenario (`Double`) or two or four side by side (`SIMD2`, `SIMD4`).
///
/// Every lane does the operations of the scalar code in the scalar order, without fused multiply-add, so the width never
/// changes a bit of the result.
protocol Lane: Sendable {
    associatedtype Mask
    static var width: Int { get }

    init(_ value: Double)
    static func + (a: Self, b: Self) -> Self
    static func - (a: Self, b: Self) -> Self
    static func * (a: Self, b: Self) -> Self
    static func / (a: Self, b: Self) -> Self
    static prefix func - (a: Self) -> Self
    func squareRoot() -> Self
    static func larger(_ a: Self, _ b: Self) -> Self
    static func smaller(_ a: Self, _ b: Self) -> Self
    static func isLarger(_ a: Self, _ b: Self) -> Mask
    /// Whether a > b in some lane.
    static func anyLarger(_ a: Self, _ b: Self) -> Bool
    /// `a` where the mask is set, `b` elsewhere.
    static func select(_ mask: Mask, _ a: Self, _ b: Self) -> Self
    func lane(_ index: Int) -> Double
    mutating func setLane(_ index: Int, _ value: Double)

    /// Runs one pass of the method. Each conformance names its concrete type, so that the kernels are specialised for it.
    static func perform(_ pass: Pass, on iterate: inout Iterate<Self>)
}

extension Double: Lane {
    static var width: Int { 1 }
    @_transparent static func larger(_ a: Double, _ b: Double) -> Double { a > b ? a : b }
    @_transparent static func smaller(_ a: Double, _ b: Double) -> Double { a < b ? a : b }
    @_transparent static func isLarger(_ a: Double, _ b: Double) -> Bool { a > b }
    @_transparent static func anyLarger(_ a: Double, _ b: Double) -> Bool { a > b }
    @_transparent static func select(_ mask: Bool, _ a: Double, _ b: Double) -> Double { mask ? a : b }
    @_transparent func lane(_ index: Int) -> Double { self }
    @_transparent mutating func setLane(_ index: Int, _ value: Double) { self = value }

    static func perform(_ pass: Pass, on iterate: inout Iterate<Double>) { iterate.perform(pass) }
}

extension SIMD2: Lane where Scalar == Double {
    static var width: Int { 2 }
    @_transparent init(_ value: Double) { self.init(repeating: value) }
    @_transparent static func larger(_ a: Self, _ b: Self) -> Self { b.replacing(with: a, where: a .> b) }
    @_transparent static func smaller(_ a: Self, _ b: Self) -> Self { b.replacing(with: a, where: a .< b) }
    @_transparent static func isLarger(_ a: Self, _ b: Self) -> SIMDMask<SIMD2<Int64>> { a .> b }
    @_transparent static func anyLarger(_ a: Self, _ b: Self) -> Bool { any(a .> b) }
    @_transparent static func select(_ mask: SIMDMask<SIMD2<Int64>>, _ a: Self, _ b: Self) -> Self {
        b.replacing(with: a, where: mask)
    }
    @_transparent func lane(_ index: Int) -> Double { self[index] }
    @_transparent mutating func setLane(_ index: Int, _ value: Double) { self[index] = value }

    static func perform(_ pass: Pass, on iterate: inout Iterate<SIMD2<Double>>) { iterate.perform(pass) }
}

extension SIMD4: Lane where Scalar == Double {
    static var width: Int { 4 }
    @_transparent init(_ value: Double) { self.init(repeating: value) }
    @_transparent static func larger(_ a: Self, _ b: Self) -> Self { b.replacing(with: a, where: a .> b) }
    @_transparent static func smaller(_ a: Self, _ b: Self) -> Self { b.replacing(with: a, where: a .< b) }
    @_transparent static func isLarger(_ a: Self, _ b: Self) -> SIMDMask<SIMD4<Int64>> { a .> b }
    @_transparent static func anyLarger(_ a: Self, _ b: Self) -> Bool { any(a .> b) }
    @_transparent static func select(_ mask: SIMDMask<SIMD4<Int64>>, _ a: Self, _ b: Self) -> Self {
        b.replacing(with: a, where: mask)
    }
    @_transparent func lane(_ index: Int) -> Double { self[index] }
    @_transparent mutating func setLane(_ index: Int, _ value: Double) { self[index] = value }

    static func perform(_ pass: Pass, on iterate: inout Iterate<SIMD4<Double>>) { iterate.perform(pass) }
}
