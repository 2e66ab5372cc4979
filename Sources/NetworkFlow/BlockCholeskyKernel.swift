/// Sparse Cholesky of the normal matrix with K × K blocks, up-looking on the pattern of one commodity. Triangular solves with the
/// diagonal blocks, not their inverses, keep small pivots accurate.
extension LabelledIterate {
    mutating func factorise() {
        let K = B.size, KK = K &* K
        var k = 0
        while k < rows {
            var p = Int(truncatingIfNeeded: upperStart[k])
            let upperEnd = Int(truncatingIfNeeded: upperStart[k &+ 1])
            while p < upperEnd {
                (workRow + Int(truncatingIfNeeded: upperRows[p]) &* KK).update(from: upper + p &* KK, count: KK)
                p &+= 1
            }
            let pivot = diagonal + k &* KK
            for q in 0..<K { scratch[q] = pivot[q &* K &+ q] }
            filled[k] = lowerStart[k]
            var r = Int(truncatingIfNeeded: rowStart[k])
            let rowEnd = Int(truncatingIfNeeded: rowStart[k &+ 1])
            while r < rowEnd {
                let i = Int(truncatingIfNeeded: rowColumns[r])
                let end = Int(truncatingIfNeeded: filled[i])
                let block = workRow + i &* KK, transposed = factor + end &* KK
                solveRight(block, pivots + i &* KK, into: transposed)
                var q = Int(truncatingIfNeeded: lowerStart[i])
                while q < end {
                    subtractProduct(from: workRow + Int(truncatingIfNeeded: lowerRows[q]) &* KK, block, factor + q &* KK)
                    q &+= 1
                }
                subtractProduct(from: pivot, block, transposed)
                block.update(repeating: 0, count: KK)
                filled[i] = Int32(truncatingIfNeeded: end &+ 1)
                r &+= 1
            }
            cholesky(pivot, into: pivots + k &* KK)
            k &+= 1
        }
    }

    /// block := block · C⁻ᵀ, and its transpose into `transposed`.
    @inline(__always)
    private func solveRight(
        _ block: UnsafeMutablePointer<Double>, _ C: UnsafeMutablePointer<Double>, into transposed: UnsafeMutablePointer<Double>
    ) {
        let K = B.size
        var q = 0
        while q < K {
            var m = 0
            while m < K {
                transposed[q &* K &+ m] = block[m &* K &+ q]
                m &+= 1
            }
            var p = 0
            while p < q {
                let c = C[q &* K &+ p]
                m = 0
                while m < K {
                    transposed[q &* K &+ m] -= c * transposed[p &* K &+ m]
                    m &+= 1
                }
                p &+= 1
            }
            let inverse = C[q &* K &+ q]
            m = 0
            while m < K {
                transposed[q &* K &+ m] *= inverse
                block[m &* K &+ q] = transposed[q &* K &+ m]
                m &+= 1
            }
            q &+= 1
        }
    }

    /// C −= X · T, T being a transposed block. Four columns at a time stay in registers; the compiler turns them into a vector.
    @inline(__always)
    private func subtractProduct(
        from C: UnsafeMutablePointer<Double>, _ X: UnsafeMutablePointer<Double>, _ T: UnsafeMutablePointer<Double>
    ) {
        let K = B.size
        var i = 0
        while i < K {
            let row = C + i &* K, x = X + i &* K
            var m = 0
            while m &+ 4 <= K {
                var c0 = row[m], c1 = row[m &+ 1], c2 = row[m &+ 2], c3 = row[m &+ 3]
                var t = T + m
                var r = 0
                while r < K {
                    let v = x[r]
                    c0 -= v * t[0]
                    c1 -= v * t[1]
                    c2 -= v * t[2]
                    c3 -= v * t[3]
                    t += K
                    r &+= 1
                }
                row[m] = c0
                row[m &+ 1] = c1
                row[m &+ 2] = c2
                row[m &+ 3] = c3
                m &+= 4
            }
            while m < K {
                var c = row[m], r = 0
                while r < K {
                    c -= x[r] * T[r &* K &+ m]
                    r &+= 1
                }
                row[m] = c
                m &+= 1
            }
            i &+= 1
        }
    }

    /// Lower factor with reciprocal diagonal; a null pivot, judged against what the arcs put there (in `scratch`), gives a null
    /// row, so that its unknown keeps its value.
    @inline(__always)
    private func cholesky(_ S: UnsafeMutablePointer<Double>, into C: UnsafeMutablePointer<Double>) {
        let K = B.size
        var j = 0
        while j < K {
            var d = S[j &* K &+ j], k = 0
            while k < j {
                d -= C[j &* K &+ k] * C[j &* K &+ k]
                k &+= 1
            }
            let inverse = d > 1e-16 * scratch[j] ? 1 / d.squareRoot() : 0
            C[j &* K &+ j] = inverse
            var i = j &+ 1
            while i < K {
                var v = S[i &* K &+ j]
                k = 0
                while k < j {
                    v -= C[i &* K &+ k] * C[j &* K &+ k]
                    k &+= 1
                }
                C[i &* K &+ j] = v * inverse
                i &+= 1
            }
            j &+= 1
        }
    }

    func substitute() {
        let K = B.size, KK = K &* K
        var k = 0
        while k < rows {
            let C = pivots + k &* KK, y = right + k &* K
            var q = 0
            while q < K {
                var v = y[q], m = 0
                while m < q {
                    v -= C[q &* K &+ m] * y[m]
                    m &+= 1
                }
                y[q] = v * C[q &* K &+ q]
                q &+= 1
            }
            var p = Int(truncatingIfNeeded: lowerStart[k])
            let end = Int(truncatingIfNeeded: lowerStart[k &+ 1])
            while p < end {
                let o = right + Int(truncatingIfNeeded: lowerRows[p]) &* K, T = factor + p &* KK
                var r = 0
                while r < K {
                    let v = y[r]
                    var m = 0
                    while m < K {
                        o[m] -= T[r &* K &+ m] * v
                        m &+= 1
                    }
                    r &+= 1
                }
                p &+= 1
            }
            k &+= 1
        }
        k = rows &- 1
        while k >= 0 {
            let C = pivots + k &* KK, y = right + k &* K
            var p = Int(truncatingIfNeeded: lowerStart[k])
            let end = Int(truncatingIfNeeded: lowerStart[k &+ 1])
            while p < end {
                let o = right + Int(truncatingIfNeeded: lowerRows[p]) &* K, T = factor + p &* KK
                var r = 0
                while r < K {
                    var v = 0.0, m = 0
                    while m < K {
                        v += T[r &* K &+ m] * o[m]
                        m &+= 1
                    }
                    y[r] -= v
                    r &+= 1
                }
                p &+= 1
            }
            var q = K &- 1
            while q >= 0 {
                var v = y[q], m = q &+ 1
                while m < K {
                    v -= C[m &* K &+ q] * y[m]
                    m &+= 1
                }
                y[q] = v * C[q &* K &+ q]
                q &-= 1
            }
            k &-= 1
        }
    }
}
