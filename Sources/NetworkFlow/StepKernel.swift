// The passes over the arcs. In each, x, s, z, w are flow, room and the two bound prices of an arc, D its weight, and h the
// pressure that its prices put on the flow: dx = D (h + Aᵀ dy).

extension Iterate {
    /// (Aᵀ v) of column j.
    @inline(__always)
    func pull(_ v: UnsafeMutablePointer<V>, _ j: Int, coupled: Bool) -> V {
        let a = arcs + j
        var sum = V(a.pointee.gain) * v[Int(truncatingIfNeeded: a.pointee.head)] - v[Int(truncatingIfNeeded: a.pointee.tail)]
        if coupled {
            let k = j &- plainColumns
            var p = Int(truncatingIfNeeded: extraStart[k])
            let end = Int(truncatingIfNeeded: extraStart[k &+ 1])
            while p < end {
                sum = sum + extraCoefficients[p] * v[Int(truncatingIfNeeded: extraRows[p])]
                p &+= 1
            }
        }
        return sum
    }

    /// v −= A · amount for column j.
    @inline(__always)
    func push(_ amount: V, into v: UnsafeMutablePointer<V>, _ j: Int, coupled: Bool) {
        let a = arcs + j
        let tail = Int(truncatingIfNeeded: a.pointee.tail), head = Int(truncatingIfNeeded: a.pointee.head)
        v[tail] = v[tail] + amount
        v[head] = v[head] - V(a.pointee.gain) * amount
        if coupled {
            let k = j &- plainColumns
            var p = Int(truncatingIfNeeded: extraStart[k])
            let end = Int(truncatingIfNeeded: extraStart[k &+ 1])
            while p < end {
                let row = Int(truncatingIfNeeded: extraRows[p])
                v[row] = v[row] - extraCoefficients[p] * amount
                p &+= 1
            }
        }
    }

    /// Adds D · (column j)(column j)ᵀ to the normal matrix.
    @inline(__always)
    func assemble(_ weight: V, _ j: Int, coupled: Bool) {
        let a = arcs + j
        let tail = Int(truncatingIfNeeded: a.pointee.tail), head = Int(truncatingIfNeeded: a.pointee.head)
        let entry = Int(truncatingIfNeeded: a.pointee.entry)
        let gain = V(a.pointee.gain), gained = gain * weight
        diagonal[tail] = diagonal[tail] + weight
        diagonal[head] = diagonal[head] + gain * gained
        upper[entry] = upper[entry] - gained
        if coupled { assembleExtra(weight, j) }
    }

    private func coefficient(_ j: Int, _ index: Int) -> V {
        if index == 0 { return V(-1) }
        if index == 1 { return V(arcs[j].gain) }
        return extraCoefficients[Int(truncatingIfNeeded: extraStart[j &- plainColumns]) &+ index &- 2]
    }

    /// The part of a coupled column that meets side rows: their diagonals and every pair with one of them.
    private func assembleExtra(_ weight: V, _ j: Int) {
        let k = j &- plainColumns
        var p = Int(truncatingIfNeeded: extraStart[k])
        while p < Int(truncatingIfNeeded: extraStart[k &+ 1]) {
            let row = Int(truncatingIfNeeded: extraRows[p]), c = extraCoefficients[p]
            diagonal[row] = diagonal[row] + c * (c * weight)
            p &+= 1
        }
        p = 3 &* Int(truncatingIfNeeded: pairStart[k])
        while p < 3 &* Int(truncatingIfNeeded: pairStart[k &+ 1]) {
            let entry = Int(truncatingIfNeeded: pairs[p])
            let first = coefficient(j, Int(truncatingIfNeeded: pairs[p &+ 1]))
            let second = coefficient(j, Int(truncatingIfNeeded: pairs[p &+ 2]))
            upper[entry] = upper[entry] + first * (second * weight)
            p &+= 3
        }
    }

    // MARK: Pass 1: take the step; residuals; weights; normal matrix; predictor's right-hand side

    mutating func advance() {
        let zero = V(0)
        var i = 0
        while i < matrixEntries {
            upper[i] = zero
            i &+= 1
        }
        delta = V.larger(V(1e-3) * proximal, V.smaller(proximal, mu * fading))
        let ad = dualStep
        i = 0
        while i <= rows {
            price[i] = price[i] + ad * right[i]
            diagonal[i] = zero
            imbalance[i] = withdrawal[i]
            right[i] = zero
            i &+= 1
        }
        gap = zero
        advance(from: 0, to: plainColumns, coupled: false)
        advance(from: plainColumns, to: columns, coupled: true)
        var largest = zero
        i = 0
        while i < rows {
            largest = V.larger(largest, V.larger(imbalance[i], -imbalance[i]))
            right[i] = right[i] + imbalance[i]
            i &+= 1
        }
        right[rows] = zero
        largestImbalance = largest
        mu = gap / products
    }

    @inline(__always)
    private mutating func advance(from first: Int, to end: Int, coupled: Bool) {
        let zero = V(0), one = V(1), ap = primalStep, ad = dualStep, delta = self.delta
        var sum = gap
        var j = first
        while j < end {
            let a = arcs + j, f = flows + j
            let open = V.isLarger(f.pointee.x, zero)
            let step = ap * a.pointee.dx
            let x = f.pointee.x + step
            let s = f.pointee.s - step
            var z = a.pointee.z + ad * a.pointee.dz
            var w = a.pointee.w + ad * a.pointee.dw
            // Flows are bounded on both sides, so the bound prices can take up any dual residual: feasibility costs nothing.
            let q = f.pointee.curvature
            let r = V.select(open, f.pointee.cost + q * x - pull(price, j, coupled: coupled) - z + w, zero)
            z = z + V.larger(r, zero)
            w = w + V.larger(-r, zero)
            sum = sum + (x * z + s * w)
            // 1/x, 1/s and D = 1/(q + z/x + w/s + delta) by two divisions that do not wait for each other.
            let xs = x * s
            let inverse = V.select(open, one / xs, zero)
            let inverseX = s * inverse, inverseS = x * inverse
            let D = V.select(open, xs / ((q + delta) * xs + z * s + w * x), zero)
            let h = w - z
            f.pointee.x = x
            f.pointee.s = s
            a.pointee.z = z
            a.pointee.w = w
            a.pointee.inverseX = inverseX
            a.pointee.inverseS = inverseS
            a.pointee.weight = D
            assemble(D, j, coupled: coupled)
            push(x, into: imbalance, j, coupled: coupled)
            push(D * h, into: right, j, coupled: coupled)
            j &+= 1
        }
        gap = sum
    }

    // MARK: Pass 2: affine direction, its step lengths, and sigma

    mutating func predict() {
        let one = V(1), zero = V(0)
        var primalRatio = one, dualRatio = one, first = zero, second = zero
        var j = 0
        while j < columns {
            let a = arcs + j
            let z = a.pointee.z, w = a.pointee.w
            let dx = a.pointee.weight * (w - z + pull(right, j, coupled: j >= plainColumns))
            a.pointee.dx = dx
            let fx = dx * a.pointee.inverseX, fs = dx * a.pointee.inverseS
            let dz = -z - z * fx, dw = w * fs - w
            primalRatio = V.larger(primalRatio, V.larger(-fx, fs))
            // −dz/z = 1 + dx/x and −dw/w = 1 − dx/s
            dualRatio = V.larger(dualRatio, V.larger(one + fx, one - fs))
            first = first + dx * (z - w)
            second = second + dx * (dz - dw)
            j &+= 1
        }
        var ap = one / primalRatio, ad = one / dualRatio
        if commonStep {
            ap = V.smaller(ap, ad)
            ad = ap
        }
        // The gap after the affine step: Σ x dz + s dw = −gap − Σ dx (z − w).
        let after = (one - ad) * gap + (ap - ad) * first + ap * ad * second
        // Mehrotra: the centring parameter is the cube of the gap's reduction along the affine direction.
        let sigma = after / gap
        target = V.larger(sigma * sigma * sigma * mu, leastTarget)
    }

    // MARK: Pass 3: corrector's right-hand side

    mutating func correct() {
        var i = 0
        while i <= rows {
            right[i] = imbalance[i]
            i &+= 1
        }
        correct(from: 0, to: plainColumns, coupled: false)
        correct(from: plainColumns, to: columns, coupled: true)
        right[rows] = V(0)
    }

    @inline(__always)
    private mutating func correct(from first: Int, to end: Int, coupled: Bool) {
        let target = self.target
        var j = first
        while j < end {
            let a = arcs + j
            let z = a.pointee.z, w = a.pointee.w, inverseX = a.pointee.inverseX, inverseS = a.pointee.inverseS
            let dx = a.pointee.dx
            let dz = -z - z * (dx * inverseX), dw = w * (dx * inverseS) - w
            let cz = target - dx * dz, cw = target + dx * dw
            a.pointee.dz = cz
            a.pointee.dw = cw
            push(a.pointee.weight * (w - z + cz * inverseX - cw * inverseS), into: right, j, coupled: coupled)
            j &+= 1
        }
    }

    // MARK: Pass 4: step lengths of the corrected direction

    mutating func direct() {
        let zero = V(0), one = V(1), almost = V(0.995), tiny = V(1e-300)
        var primalRatio = tiny, dualRatio = tiny, size = zero
        var j = 0
        while j < columns {
            let a = arcs + j
            let z = a.pointee.z, w = a.pointee.w, inverseX = a.pointee.inverseX, inverseS = a.pointee.inverseS
            let cz = a.pointee.dz, cw = a.pointee.dw
            let h = w - z + cz * inverseX - cw * inverseS
            let dx = a.pointee.weight * (h + pull(right, j, coupled: j >= plainColumns))
            let dz = (cz - z * dx) * inverseX - z, dw = (cw + w * dx) * inverseS - w
            a.pointee.dx = dx
            a.pointee.dz = dz
            a.pointee.dw = dw
            primalRatio = V.larger(primalRatio, V.larger(-dx * inverseX, dx * inverseS))
            let ratio = V.larger(-dz / z, -dw / w)
            dualRatio = V.larger(dualRatio, V.select(V.isLarger(a.pointee.weight, zero), ratio, zero))
            size = size + dx
            j &+= 1
        }
        stepSize = size
        primalStep = V.smaller(one, almost / primalRatio)
        dualStep = V.smaller(one, almost / dualRatio)
        if commonStep {
            primalStep = V.smaller(primalStep, dualStep)
            dualStep = primalStep
        } else if V.anyLarger(curved, zero) {
            chooseSteps()
        }
    }

    mutating func evaluateObjective() {
        var sum = V(0)
        var j = 0
        while j < columns {
            let f = flows + j
            sum = sum + (f.pointee.cost + V(0.5) * f.pointee.curvature * f.pointee.x) * f.pointee.x
            j &+= 1
        }
        objective = sum
    }
}
