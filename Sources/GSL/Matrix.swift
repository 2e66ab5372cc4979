import CGSL

/// A dense row-major matrix owned by GSL, freed with its owner.
public struct Matrix: ~Copyable {
    let pointer: UnsafeMutablePointer<gsl_matrix>
    public let rows: Int
    public let columns: Int

    /// A matrix of zeros. Throws for an empty shape: GSL 2.7 has no empty matrices.
    public init(rows: Int, columns: Int) throws(GSLError) {
        guard rows > 0, columns > 0 else {
            throw GSLError(code: GSLError.invalidArgument, reason: "a matrix needs at least one row and one column")
        }
        pointer = try allocated { gsl_matrix_calloc(rows, columns) }
        self.rows = rows
        self.columns = columns
    }

    deinit { gsl_matrix_free(pointer) }

    public subscript(row: Int, column: Int) -> Double {
        get {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "matrix index out of range")
            return pointer.pointee.data[row * pointer.pointee.tda + column]
        }
        set {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "matrix index out of range")
            pointer.pointee.data[row * pointer.pointee.tda + column] = newValue
        }
    }
}

/// The LU factors of a square matrix with partial pivoting. Takes the matrix, which GSL overwrites.
public struct LUFactor: ~Copyable {
    private let matrix: Matrix
    private let permutation: UnsafeMutablePointer<gsl_permutation>
    private let sign: Int32
    public let size: Int

    /// Throws when the matrix is not square, or singular to working precision (a zero pivot).
    public init(_ matrix: consuming Matrix) throws(GSLError) {
        guard matrix.rows == matrix.columns else {
            throw GSLError(code: GSLError.invalidArgument, reason: "LU needs a square matrix, not \(matrix.rows) × \(matrix.columns)")
        }
        let n = matrix.rows
        let permutation = try allocated { gsl_permutation_alloc(n) }
        var sign: Int32 = 0
        do throws(GSLError) {
            try check { gsl_linalg_LU_decomp(matrix.pointer, permutation, &sign) }
            for i in 0..<n where matrix[i, i] == 0 {
                throw GSLError(code: 1, reason: "matrix is singular: pivot \(i) is zero")
            }
        } catch {
            gsl_permutation_free(permutation)
            throw error
        }
        self.matrix = matrix
        self.permutation = permutation
        self.sign = sign
        size = n
    }

    deinit { gsl_permutation_free(permutation) }

    /// Solves A x = right for one right-hand side of length `size`.
    public func solve(_ right: [Double]) throws(GSLError) -> [Double] {
        guard right.count == size else {
            throw GSLError(code: GSLError.invalidArgument, reason: "right-hand side has \(right.count) entries, matrix has \(size) rows")
        }
        var x = right
        try check {
            x.withUnsafeMutableBufferPointer { buffer in
                var view = gsl_vector_view_array(buffer.baseAddress!, size)
                return gsl_linalg_LU_svx(matrix.pointer, permutation, &view.vector)
            }
        }
        return x
    }

    public var determinant: Double { gsl_linalg_LU_det(matrix.pointer, sign) }
}
