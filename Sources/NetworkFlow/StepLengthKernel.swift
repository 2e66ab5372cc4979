extension Iterate {
    /// One step length for flows and prices, or two? (Curtis and Nocedal 2007, step lengths of quadratic programs.)
    ///
    /// Two long steps are best in a linear program. A curvature makes prices follow flows: where the steps differ, a dual residual
    /// (ap − ad) q dx is left, which the dual repair of the next iteration pays for with complementarity. The gap after the step,
    ///
    ///     gap + ap Σ dx (z − w) + ad Σ (x dz + s dw) + ap ad Σ dx (dz − dw) + the repair
    ///
    /// decides. A shorter step of the flows is no choice as long as the balances do not hold.
    mutating func chooseSteps() {
        let zero = V(0)
        var byFlows = zero, byPrices = zero, byBoth = zero, flowsLead = zero, pricesLead = zero
        var j = 0
        while j < columns {
            let a = arcs + j, f = flows + j
            let dx = a.pointee.dx, dz = a.pointee.dz, dw = a.pointee.dw, x = f.pointee.x, s = f.pointee.s
            byFlows = byFlows + dx * (a.pointee.z - a.pointee.w)
            byPrices = byPrices + (x * dz + s * dw)
            byBoth = byBoth + dx * (dz - dw)
            let residual = f.pointee.curvature * dx
            let rise = V.larger(residual, zero), fall = V.larger(-residual, zero)
            flowsLead = flowsLead + (x * rise + s * fall)
            pricesLead = pricesLead + (s * rise + x * fall)
            j &+= 1
        }
        let ap = primalStep, ad = dualStep, common = V.smaller(ap, ad), lead = ap - ad
        let repair = V.larger(lead, zero) * flowsLead + V.larger(-lead, zero) * pricesLead
        let apart = ap * byFlows + ad * byPrices + ap * ad * byBoth + repair
        let together = common * (byFlows + byPrices + common * byBoth)
        // −1 where the common step is shorter for the prices alone, or the balances hold; and only where there is a curvature.
        let isAllowed = V.select(V.isLarger(lead, zero), largestImbalance - balanced, -V(1))
        let gain = V.select(V.isLarger(zero, isAllowed), (apart - together) * curved, zero)
        primalStep = V.select(V.isLarger(gain, zero), common, ap)
        dualStep = V.select(V.isLarger(gain, zero), common, ad)
    }
}
