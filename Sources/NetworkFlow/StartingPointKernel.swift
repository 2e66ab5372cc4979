extension Iterate {
    /// The starting point: for the prices y at hand, every arc on its own central path,
    ///
    ///     cost − Aᵀy + q x − mu/x + mu/(u − x) = 0,   z = mu/x,   w = mu/s
    ///
    /// so that the point is dual feasible and centred, and only the balances of the nodes are off. A large mu is safest.
    mutating func start() {
        let one = V(1), zero = V(0), mu = startMu, four = V(4) * mu * mu
        var count = zero, steepest = zero
        var j = 0
        while j < columns {
            let a = arcs + j, f = flows + j
            let u = f.pointee.x
            let open = V.isLarger(u, zero)
            let safe = V.select(open, u, one)
            let q = f.pointee.curvature
            let r0 = f.pointee.cost - pull(price, j, coupled: j >= plainColumns)
            // With q = 0 the equation is quadratic. With q > 0 it is linearised at a point and solved again: the barrier
            // dominates at this mu, so that a few rounds are enough; what remains goes into z and w.
            var x = V(0.5) * safe, s = x
            var round = V.anyLarger(q, zero) ? 0 : 2
            while round < 3 {
                let r = r0 + q * x
                let ru = r * safe
                let root = (ru * ru + four).squareRoot()
                let short = V(2) * mu * safe / (V.larger(ru, -ru) + V(2) * mu + root)
                let falling = V.isLarger(ru, zero)
                x = V.select(falling, short, safe - short)
                s = V.select(falling, safe - short, short)
                round &+= 1
            }
            let z = mu / x, w = mu / s
            let residual = r0 + q * x - z + w
            a.pointee.z = V.select(open, z + V.larger(residual, zero), zero)
            a.pointee.w = V.select(open, w + V.larger(-residual, zero), zero)
            f.pointee.x = V.select(open, x, zero)
            f.pointee.s = V.select(open, s, one)
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
