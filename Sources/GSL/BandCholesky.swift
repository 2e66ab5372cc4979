import CGSL

/// Cholesky factorisation of a symmetric positive definite band matrix, A = L Lᵀ (`gsl_linalg_cholesky_band`).
///
/// Storage as in GSL: row j of an n × (p+1) matrix holds A[j, j], A[j+1, j], …, A[j+p, j]. One value serves many
/// factorisations of matrices with the same shape: fill, factor, solve, and again.
public struct BandCholesky: ~Copyable {
    private var band: Matrix
    private var isFactored = false
    public let size: Int
    /// Number of diagonals below the main one.
    public let bandwidth: Int

    public init(size: Int, bandwidth: Int) throws(GSLError) {
        // GSL refuses a band that is as wide as the matrix.
        let width = min(max(bandwidth, 0), max(size - 1, 0))
        band = try Matrix(rows: size, columns: width + 1)
        self.size = size
        self.bandwidth = width
    }

    /// Sets all entries to zero, for the next matrix.
    public mutating func clear() {
        gsl_matrix_set_zero(band.pointer)
        isFactored = false
    }

    /// Adds to A[row, column], row ≥ column ≥ row − bandwidth.
    public mutating func add(_ value: Double, row: Int, column: Int) {
        band[column, row - column] += value
    }

    /// Factorises in place. Throws when the matrix is not positive definite or holds a NaN.
    public mutating func factor() throws(GSLError) {
        try check { gsl_linalg_cholesky_band_decomp(band.pointer) }
        // A NaN passes GSL's test of the pivot without a word.
        for j in 0..<size where !(band[j, 0] > 0) {
            throw GSLError(code: 1, reason: "matrix is not positive definite: pivot \(j) is \(band[j, 0])")
        }
        isFactored = true
    }

    /// Solves A x = right in place.
    public func solve(_ right: inout [Double]) throws(GSLError) {
        guard isFactored, right.count == size else {
            throw GSLError(
                code: GSLError.invalidArgument,
                reason: isFactored ? "right-hand side has \(right.count) entries, matrix has \(size) rows" : "matrix is not factored")
        }
        try check {
            right.withUnsafeMutableBufferPointer { buffer in
                var view = gsl_vector_view_array(buffer.baseAddress!, size)
                return gsl_linalg_cholesky_band_svx(band.pointer, &view.vector)
            }
        }
    }
}
