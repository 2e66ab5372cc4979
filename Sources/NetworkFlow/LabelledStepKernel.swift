// The passes of `StepKernel` with blocks for numbers.

extension LabelledIterate {
    mutating func start() {
        let K = B.size
        var count = 0
        for j in 0..<columns where arcs[j].isOpen {
            // Equal shares of the capacity for the labels that are on and for the room.
            var on = 1
            for k in 0..<K where x(j)[k] > 0 { on &+= 1 }
            let share = arcs[j].capacity / Double(on)
            for k in 0..<K where x(j)[k] > 0 {
                x(j)[k] = share
                z(j)[k] = startMu / share
            }
            arcs[j].s = share
            arcs[j].w = startMu / share
            count &+= on
        }
        products = Double(max(count, 1))
        mu = startMu
    }

    // MARK: Pass 1

    mutating func advance() {
        let K = B.size
        (upper).update(repeating: 0, count: matrixEntries &* K &* K)
        diagonal.update(repeating: 0, count: rows &* K &* K)
        var i = 0
        while i < rows {
            let y = price + i &* K, dy = right + i &* K
            let common = Int(truncatingIfNeeded: reference[i]), shift = dualStep * dy[common]
            var k = 0
            while k < K {
                y[k] += k == common ? shift : shift + dualStep * dy[k]
                presence[i &* K &+ k] = 0
                k &+= 1
            }
            dy.update(repeating: 0, count: K)
            i &+= 1
        }
        delta = max(1e-3 * proximal, min(proximal, mu * fading))
        gap = 0
        objective = 0
        var j = 0
        while j < columns {
            if arcs[j].isOpen { advance(j) }
            j &+= 1
        }
        chooseReferences()
        j = 0
        while j < columns {
            if arcs[j].isOpen {
                let out = scratch
                assemble(j, scratch)
                push(x(j), total: arcs[j].total, into: imbalance, j)
                let response = respond(j, h(j), common: arcs[j].commonPressure, into: out)
                push(out, total: response, into: right, j)
            }
            j &+= 1
        }
        closeBalances()
        mu = gap / products
    }

    /// At each node the label with most weight, and the withdrawals in that basis.
    private func chooseReferences() {
        let K = B.size
        var i = 0
        while i < rows {
            let present = presence + i &* K, b = withdrawal + i &* K, rest = imbalance + i &* K
            var largest = 0, total = 0.0, k = 0
            while k < K {
                if present[k] > present[largest] { largest = k }
                rest[k] = b[k]
                total += b[k]
                k &+= 1
            }
            reference[i] = Int32(truncatingIfNeeded: largest)
            rest[largest] = total
            i &+= 1
        }
    }

    /// What the pooled nodes do not balance is not an imbalance; what the ground takes neither.
    private mutating func closeBalances() {
        let K = B.size
        var largest = 0.0, i = 0
        while i < rows {
            let total = Int(truncatingIfNeeded: reference[i])
            var k = 0
            while k < K {
                let p = i &* K &+ k
                if k != total && isPooled[i] {
                    imbalance[p] = 0
                    right[p] = 0
                }
                largest = max(largest, abs(imbalance[p]))
                right[p] += imbalance[p]
                k &+= 1
            }
            i &+= 1
        }
        largestImbalance = largest
        isBalanced = largest <= balanced
        clearGround()
    }

    private func clearGround() {
        for k in 0..<B.size { right[rows &* B.size &+ k] = 0 }
    }

    private func clearPooled() {
        let K = B.size
        var i = 0
        while i < rows {
            if isPooled[i] { for k in 0..<K where k != Int(reference[i]) { right[i &* K &+ k] = 0 } }
            i &+= 1
        }
    }

    @inline(__always)
    private mutating func advance(_ j: Int) {
        let K = B.size, a = arcs + j, x = x(j), z = z(j), e = e(j), h = h(j), dx = dx(j), dz = dz(j), c = cost(j)
        let ap = primalStep, ad = dualStep, pulled = scratch, out = scratch + K
        a.pointee.s -= ap * a.pointee.ds
        a.pointee.w += ad * a.pointee.dw
        var sum = 0.0, big = 0, k = 0
        while k < K {
            x[k] += ap * dx[k]
            z[k] += ad * dz[k]
            sum += x[k]
            if x[k] > x[big] { big = k }
            k &+= 1
        }
        // The joint capacity holds exactly: what rounding took is put on the largest of the flows and the room.
        var total = sum
        if a.pointee.s > x[big] {
            a.pointee.s = a.pointee.capacity - sum
        } else {
            x[big] += a.pointee.capacity - a.pointee.s - sum
            total = a.pointee.capacity - a.pointee.s
        }
        a.pointee.total = total
        pull(price, j, into: pulled)
        let Q = a.pointee.curvature, W = a.pointee.labelCurvature
        var need = 0.0
        k = 0
        while k < K {
            let r = c[k] + Q * total + W * x[k] - pulled[k] - z[k] + a.pointee.w
            out[k] = r
            if x[k] > 0 { need = max(need, -r) }
            k &+= 1
        }
        // Dual feasible at no cost: the price of the joint capacity rises by what the worst label needs.
        a.pointee.w += need
        let w = a.pointee.w, s = a.pointee.s
        var weights = 0.0, product = s * w, value = 0.5 * Q * total * total
        k = 0
        while k < K {
            if x[k] > 0 {
                z[k] += out[k] + need
                e[k] = 1 / (W + z[k] / x[k] + delta)
                h[k] = -z[k]
                product += x[k] * z[k]
                value += (c[k] + 0.5 * W * x[k]) * x[k]
                weights += e[k]
            }
            k &+= 1
        }
        gap += product
        objective += value
        a.pointee.weights = weights
        a.pointee.gamma = Q + w / s
        a.pointee.shared = 1 + a.pointee.gamma * weights
        a.pointee.commonPressure = w
        let tail = presence + Int(truncatingIfNeeded: a.pointee.tail) &* K
        let head = presence + Int(truncatingIfNeeded: a.pointee.head) &* K
        k = 0
        while k < K {
            tail[k] += e[k]
            head[k] += e[k]
            k &+= 1
        }
    }

    // MARK: Passes 2 to 4

    mutating func predict() {
        let K = B.size
        var primalRatio = 1.0, dualRatio = 1.0, s1 = 0.0, s2 = 0.0, s3 = 0.0
        var j = 0
        while j < columns {
            if arcs[j].isOpen {
                let a = arcs + j, x = x(j), z = z(j), h = h(j), dx = dx(j), dz = dz(j), pulled = scratch
                let common = pullStep(j, into: pulled) + a.pointee.commonPressure
                var k = 0
                while k < K {
                    pulled[k] += h[k]
                    k &+= 1
                }
                let total = respond(j, pulled, common: common, into: dx)
                k = 0
                while k < K {
                    if x[k] > 0 {
                        let f = dx[k] / x[k]
                        dz[k] = -z[k] - z[k] * f
                        primalRatio = max(primalRatio, -f)
                        dualRatio = max(dualRatio, 1 + f)
                        s1 += x[k] * dz[k]
                        s2 += dx[k] * z[k]
                        s3 += dx[k] * dz[k]
                    }
                    k &+= 1
                }
                let w = a.pointee.w, s = a.pointee.s, f = total / s
                a.pointee.ds = total
                a.pointee.dw = w * f - w
                primalRatio = max(primalRatio, f)
                dualRatio = max(dualRatio, 1 - f)
                s1 += s * a.pointee.dw
                s2 -= total * w
                s3 -= total * a.pointee.dw
            }
            j &+= 1
        }
        var ap = 1 / primalRatio, ad = 1 / dualRatio
        if commonStep {
            ap = min(ap, ad)
            ad = ap
        }
        let sigma = (gap + ad * s1 + ap * s2 + ap * ad * s3) / gap
        target = max(sigma * sigma * sigma * mu, leastTarget)
    }

    mutating func correct() {
        let K = B.size
        right.update(from: imbalance, count: rows &* K)
        var j = 0
        while j < columns {
            if arcs[j].isOpen {
                let a = arcs + j, x = x(j), h = h(j), dx = dx(j), dz = dz(j), out = scratch
                let cw = target + a.pointee.ds * a.pointee.dw
                a.pointee.dw = cw
                a.pointee.commonPressure -= cw / a.pointee.s
                var k = 0
                while k < K {
                    if x[k] > 0 {
                        let cz = target - dx[k] * dz[k]
                        dz[k] = cz
                        h[k] += cz / x[k]
                    }
                    k &+= 1
                }
                let total = respond(j, h, common: a.pointee.commonPressure, into: out)
                push(out, total: total, into: right, j)
            }
            j &+= 1
        }
        clearGround()
        clearPooled()
    }

    mutating func direct() {
        let K = B.size
        var primalRatio = 1e-300, dualRatio = 1e-300, size = 0.0
        // The gap after steps ap and ad: gap + ap · byFlows + ad · byPrices + ap · ad · byBoth, and what the dual repair adds where
        // the steps differ, for the curvature leaves a dual residual (ap − ad)(Q Σ dx + W dx).
        var byFlows = 0.0, byPrices = 0.0, byBoth = 0.0, flowsLead = 0.0, pricesLead = 0.0
        var j = 0
        while j < columns {
            if arcs[j].isOpen {
                let a = arcs + j, x = x(j), z = z(j), h = h(j), dx = dx(j), dz = dz(j), pulled = scratch
                let common = pullStep(j, into: pulled) + a.pointee.commonPressure
                var k = 0
                while k < K {
                    pulled[k] += h[k]
                    k &+= 1
                }
                let total = respond(j, pulled, common: common, into: dx)
                let Q = a.pointee.curvature, W = a.pointee.labelCurvature
                let w = a.pointee.w, s = a.pointee.s
                var least = 0.0, most = 0.0, flow = 0.0, sum = 0.0
                k = 0
                while k < K {
                    if x[k] > 0 {
                        dz[k] = (dz[k] - z[k] * dx[k]) / x[k] - z[k]
                        primalRatio = max(primalRatio, -dx[k] / x[k])
                        dualRatio = max(dualRatio, -dz[k] / z[k])
                        byFlows += dx[k] * z[k]
                        byPrices += x[k] * dz[k]
                        byBoth += dx[k] * dz[k]
                        let r = Q * total + W * dx[k]
                        least = max(least, -r)
                        most = max(most, r)
                        flow += x[k]
                        sum += x[k] * r
                    }
                    k &+= 1
                }
                a.pointee.ds = total
                a.pointee.dw = (a.pointee.dw + w * total) / s - w
                primalRatio = max(primalRatio, total / s)
                dualRatio = max(dualRatio, -a.pointee.dw / w)
                byFlows -= total * w
                byPrices += s * a.pointee.dw
                byBoth -= total * a.pointee.dw
                flowsLead += (s + flow) * least + sum
                pricesLead += (s + flow) * most - sum
                size += total
            }
            j &+= 1
        }
        stepSize = size
        primalStep = min(1, 0.995 / primalRatio)
        dualStep = min(1, 0.995 / dualRatio)
        let common = min(primalStep, dualStep), lead = primalStep - dualStep
        let apart = primalStep * byFlows + dualStep * byPrices + primalStep * dualStep * byBoth
            + (lead > 0 ? lead * flowsLead : -lead * pricesLead)
        let together = common * (byFlows + byPrices + common * byBoth)
        // A shorter step of the flows is no choice as long as the balances do not hold.
        if commonStep || together < apart && (lead < 0 || isBalanced) {
            primalStep = common
            dualStep = common
        }
    }
}
