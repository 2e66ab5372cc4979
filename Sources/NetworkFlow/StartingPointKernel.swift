extension Iterate {
    /// The starting point: every arc half full, for the prices y at hand,
    ///
    ///     x = s = u/2,   z = mu/x,   w = mu/s
    ///
    /// and z or w raised by the dual residual, so that the point is dual feasible and only the balances of the nodes are off. Points on
    /// the arcs' own central paths are no better, and far worse where the flat price is off by orders of magnitude.
    mutating func start() {
        let one = V(1), zero = V(0), half = V(0.5), mu = startMu
        var count = zero, steepest = zero
        var j = 0
        while j < columns {
            let a = arcs + j, f = flows + j
            let open = V.isLarger(f.pointee.x, zero)
            let x = V.select(open, half * f.pointee.x, one)
            let q = f.pointee.curvature, z = mu / x
            let residual = f.pointee.cost - pull(price, j, coupled: j >= plainColumns) + q * x
            a.pointee.z = V.select(open, z + V.larger(residual, zero), zero)
            a.pointee.w = V.select(open, z + V.larger(-residual, zero), zero)
            f.pointee.x = V.select(open, x, zero)
            f.pointee.s = x
            // No direction yet.
            a.pointee.weight = zero
            a.pointee.inverseX = zero
            a.pointee.inverseS = zero
            a.pointee.dz = zero
            a.pointee.dx = zero
            a.pointee.dw = zero
            count = count + V.select(open, V(2), zero)
            steepest = V.larger(steepest, V.select(open, q, zero))
            j &+= 1
        }
        products = V.larger(count, one)
        self.mu = mu
        curved = V.select(V.isLarger(steepest, zero), one, zero)
        primalStep = zero
        dualStep = zero
        var i = 0
        while i <= rows {
            right[i] = zero
            i &+= 1
        }
    }
}
