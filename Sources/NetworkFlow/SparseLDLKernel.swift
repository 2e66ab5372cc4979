extension Iterate {
    /// Numeric L Δ Lᵀ of the normal matrix on its fixed pattern, row by row (up-looking; Davis 2006, LDL).
    mutating func factorise() {
        let least = V(1e-16), zero = V(0), one = V(1)
        var k = 0
        while k < rows {
            var p = Int(truncatingIfNeeded: upperStart[k])
            let upperEnd = Int(truncatingIfNeeded: upperStart[k &+ 1])
            while p < upperEnd {
                workRow[Int(truncatingIfNeeded: upperRows[p])] = upper[p]
                p &+= 1
            }
            var pivot = diagonal[k]
            filled[k] = lowerStart[k]
            var r = Int(truncatingIfNeeded: rowStart[k])
            let rowEnd = Int(truncatingIfNeeded: rowStart[k &+ 1])
            while r < rowEnd {
                let i = Int(truncatingIfNeeded: rowColumns[r])
                let end = Int(truncatingIfNeeded: filled[i])
                let yi = workRow[i]
                workRow[i] = zero
                var q = Int(truncatingIfNeeded: lowerStart[i])
                while q < end {
                    let row = Int(truncatingIfNeeded: lowerRows[q])
                    workRow[row] = workRow[row] - factor[q] * yi
                    q &+= 1
                }
                let l = yi * inversePivot[i]
                pivot = pivot - l * yi
                factor[end] = l
                filled[i] = Int32(truncatingIfNeeded: end &+ 1)
                r &+= 1
            }
            // A row without open arcs keeps its price. A threshold of 1e-13 would drop legitimate pivots.
            inversePivot[k] = V.select(V.isLarger(pivot, least * diagonal[k]), one / pivot, zero)
            k &+= 1
        }
    }

    /// Solves A D Aᵀ dy = right in place.
    func substitute() {
        var k = 0
        while k < rows {
            let value = right[k]
            var p = Int(truncatingIfNeeded: lowerStart[k])
            let end = Int(truncatingIfNeeded: lowerStart[k &+ 1])
            while p < end {
                let row = Int(truncatingIfNeeded: lowerRows[p])
                right[row] = right[row] - factor[p] * value
                p &+= 1
            }
            k &+= 1
        }
        k = rows &- 1
        while k >= 0 {
            var value = right[k] * inversePivot[k]
            var p = Int(truncatingIfNeeded: lowerStart[k])
            let end = Int(truncatingIfNeeded: lowerStart[k &+ 1])
            while p < end {
                value = value - factor[p] * right[Int(truncatingIfNeeded: lowerRows[p])]
                p &+= 1
            }
            right[k] = value
            k &-= 1
        }
    }
}
