/// Constant 32-bit indices at a fixed address, so that kernels read them without bounds checks or reference counts.
final class IndexBuffer: @unchecked Sendable {  // never written after init
    let base: UnsafePointer<Int32>
    let count: Int

    init(_ values: [Int32]) {
        count = values.count
        let memory = UnsafeMutablePointer<Int32>.allocate(capacity: max(count, 1))
        memory.initialize(to: 0)
        for (i, value) in values.enumerated() { (memory + i).initialize(to: value) }
        base = UnsafePointer(memory)
    }

    deinit { base.deallocate() }

    subscript(_ i: Int) -> Int32 {
        precondition(i >= 0 && i < count, "index out of range")
        return base[i]
    }
}

/// Cache-line aligned memory for one solve, freed with its owner.
final class Arena {
    private var blocks: [UnsafeMutableRawPointer] = []

    func make<T>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
        let size = max(count, 1)
        let block = UnsafeMutableRawPointer.allocate(byteCount: size * MemoryLayout<T>.stride, alignment: 64)
        blocks.append(block)
        let memory = block.bindMemory(to: T.self, capacity: size)
        memory.initialize(repeating: value, count: size)
        return memory
    }

    deinit { for block in blocks { block.deallocate() } }
}
