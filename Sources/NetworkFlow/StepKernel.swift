// The passes over the arcs. In each, x, s, z, w are flow, room and the two bound prices of an arc, D its weight, and h the
// pressure that its prices put on the flow: dx = D (h + Aᵀ dy).

/// What a part of the columns has: an end on the ground needs no work.
enum Ends {
    case fromGround, toGround, inner, coupled

    @_transparent var hasTail: Bool { self != .fromGround }
    @_transparent var hasHead: Bool { self != .toGround }
    @_transparent var areCoupled: Bool { self == .coupled }
}

extension Iterate {
    /// (Aᵀ v) of column j.
    @inline(__always)
    func pull(_ v: UnsafeMutablePointer<V>, _ j: Int, ends: Ends) -> V {
        let a = arcs + j
        if !ends.hasTail { return V(a.pointee.gain) * v[Int(truncatingIfNeeded: a.pointee.head)] }
        if !ends.hasHead { return -v[Int(truncatingIfNeeded: a.pointee.tail)] }
        var sum = V(a.pointee.gain) * v[Int(truncatingIfNeeded: a.pointee.head)] - v[Int(truncatingIfNeeded: a.pointee.tail)]
        if ends.areCoupled {
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
    func push(_ amount: V, into v: UnsafeMutablePointer<V>, _ j: Int, ends: Ends) {
        let a = arcs + j
        if ends.hasTail {
            let tail = Int(truncatingIfNeeded: a.pointee.tail)
            v[tail] = v[tail] + amount
        }
        if ends.hasHead {
            let head = Int(truncatingIfNeeded: a.pointee.head)
            v[head] = v[head] - V(a.pointee.gain) * amount
        }
        if ends.areCoupled {
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
    func assemble(_ weight: V, _ j: Int, ends: Ends) {
        let a = arcs + j
        let gain = V(a.pointee.gain), gained = gain * weight
        if ends.hasTail {
            let tail = Int(truncatingIfNeeded: a.pointee.tail)
            diagonal[tail] = diagonal[tail] + weight
        }
        if ends.hasHead {
            let head = Int(truncatingIfNeeded: a.pointee.head)
            diagonal[head] = diagonal[head] + gain * gained
        }
        if ends.hasTail && ends.hasHead {
            let entry = Int(truncatingIfNeeded: a.pointee.entry)
            upper[entry] = upper[entry] - gained
        }
        if ends.areCoupled { assembleExtra(weight, j) }
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
        advance(from: 0, to: fromGroundEnd, ends: .fromGround)
        advance(from: fromGroundEnd, to: toGroundEnd, ends: .toGround)
        advance(from: toGroundEnd, to: plainColumns, ends: .inner)
        advance(from: plainColumns, to: columns, ends: .coupled)
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
    private mutating func advance(from first: Int, to end: Int, ends: Ends) {
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
            let r = V.select(open, f.pointee.cost + q * x - pull(price, j, ends: ends) - z + w, zero)
            z = z + V.larger(r, zero)
            w = w + V.larger(-r, zero)
            sum = sum + (x * z + s * w)
            // 1/x, 1/s and D = 1/(q + z/x + w/s + delta) by two divisions that do not wait for each other.
            let xs = x * s
            let inverse = V.select(open, one / xs, zero)
            let inverseX = s * inverse, inverseS = x * inverse
            let D = V.select(open, xs / ((q + delta) * xs + z * s + w * x), zero)
            f.pointee.x = x
            f.pointee.s = s
            a.pointee.z = z
            a.pointee.w = w
            a.pointee.inverseX = inverseX
            a.pointee.inverseS = inverseS
            a.pointee.weight = D
            assemble(D, j, ends: ends)
            push(x, into: imbalance, j, ends: ends)
            push(D * (w - z), into: right, j, ends: ends)
            j &+= 1
        }
        gap = sum
    }

    // MARK: Pass 2: affine direction, its step lengths, sigma, and the corrector's right-hand side

    /// What a pass gathers over the arcs.
    private struct Gathered {
        var primalRatio: V, dualRatio: V
        var first = V(0), second = V(0)
    }

    mutating func predict() {
        let one = V(1), zero = V(0)
        var i = 0
        while i <= rows {
            correction[i] = imbalance[i]
            centring[i] = zero
            i &+= 1
        }
        var found = Gathered(primalRatio: one, dualRatio: one)
        predict(from: 0, to: fromGroundEnd, ends: .fromGround, &found)
        predict(from: fromGroundEnd, to: toGroundEnd, ends: .toGround, &found)
        predict(from: toGroundEnd, to: plainColumns, ends: .inner, &found)
        predict(from: plainColumns, to: columns, ends: .coupled, &found)
        var ap = one / found.primalRatio, ad = one / found.dualRatio
        if commonStep {
            ap = V.smaller(ap, ad)
            ad = ap
        }
        // The gap after the affine step: Σ x dz + s dw = −gap − Σ dx (z − w).
        let after = (one - ad) * gap + (ap - ad) * found.first + ap * ad * found.second
        // Mehrotra: the centring parameter is the cube of the gap's reduction along the affine direction.
        let sigma = after / gap
        let target = V.larger(sigma * sigma * sigma * mu, leastTarget)
        self.target = target
        i = 0
        while i < rows {
            right[i] = correction[i] + target * centring[i]
            i &+= 1
        }
        right[rows] = zero
    }

    @inline(__always)
    private func predict(from first: Int, to end: Int, ends: Ends, _ found: inout Gathered) {
        let one = V(1)
        var primalRatio = found.primalRatio, dualRatio = found.dualRatio, linear = found.first, square = found.second
        var j = first
        while j < end {
            let a = arcs + j
            let z = a.pointee.z, w = a.pointee.w, inverseX = a.pointee.inverseX, inverseS = a.pointee.inverseS
            let D = a.pointee.weight
            let dx = D * (w - z + pull(right, j, ends: ends))
            a.pointee.dx = dx
            let fx = dx * inverseX, fs = dx * inverseS
            let dz = -z - z * fx, dw = w * fs - w
            primalRatio = V.larger(primalRatio, V.larger(-fx, fs))
            // −dz/z = 1 + dx/x and −dw/w = 1 − dx/s
            dualRatio = V.larger(dualRatio, V.larger(one + fx, one - fs))
            linear = linear + dx * (z - w)
            square = square + dx * (dz - dw)
            // The corrector aims at x z = target − dx dz and s w = target + dx dw; its right-hand side is linear in the target,
            // which is known only after all arcs.
            push(D * (w - z - fx * dz - fs * dw), into: correction, j, ends: ends)
            push(D * (inverseX - inverseS), into: centring, j, ends: ends)
            j &+= 1
        }
        found = Gathered(primalRatio: primalRatio, dualRatio: dualRatio, first: linear, second: square)
    }

    // MARK: Pass 3: corrected direction and its step lengths

    mutating func direct() {
        let zero = V(0), one = V(1), almost = V(0.9995), tiny = V(1e-300)
        var found = Gathered(primalRatio: tiny, dualRatio: tiny)
        direct(from: 0, to: fromGroundEnd, ends: .fromGround, &found)
        direct(from: fromGroundEnd, to: toGroundEnd, ends: .toGround, &found)
        direct(from: toGroundEnd, to: plainColumns, ends: .inner, &found)
        direct(from: plainColumns, to: columns, ends: .coupled, &found)
        stepSize = found.first
        primalStep = V.smaller(one, almost / found.primalRatio)
        dualStep = V.smaller(one, almost / found.dualRatio)
        if commonStep {
            primalStep = V.smaller(primalStep, dualStep)
            dualStep = primalStep
        } else if V.anyLarger(curved, zero) {
            chooseSteps()
        }
    }

    @inline(__always)
    private func direct(from first: Int, to end: Int, ends: Ends, _ found: inout Gathered) {
        let zero = V(0), target = self.target
        var primalRatio = found.primalRatio, dualRatio = found.dualRatio, size = found.first
        var j = first
        while j < end {
            let a = arcs + j
            let z = a.pointee.z, w = a.pointee.w, inverseX = a.pointee.inverseX, inverseS = a.pointee.inverseS
            let affine = a.pointee.dx, D = a.pointee.weight
            let fx = affine * inverseX, fs = affine * inverseS
            // Targets of x z and s w, over x and s.
            let zx = target * inverseX - fx * (-z - z * fx), ws = target * inverseS + fs * (w * fs - w)
            let dx = D * (w - z + zx - ws + pull(right, j, ends: ends))
            let dz = zx - z * (dx * inverseX) - z, dw = ws + w * (dx * inverseS) - w
            a.pointee.dx = dx
            a.pointee.dz = dz
            a.pointee.dw = dw
            primalRatio = V.larger(primalRatio, V.larger(-dx * inverseX, dx * inverseS))
            let ratio = V.larger(-dz / z, -dw / w)
            dualRatio = V.larger(dualRatio, V.select(V.isLarger(D, zero), ratio, zero))
            size = size + dx
            j &+= 1
        }
        found.primalRatio = primalRatio
        found.dualRatio = dualRatio
        found.first = size
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
