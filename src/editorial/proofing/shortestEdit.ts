/** `runs`: [position in a, position in b, length], in no order. Where the edit is not whole, it reaches `endA`, `endB`. */
export type Edit = { isWhole: boolean; runs: [number, number, number][]; endA: number; endB: number }

/**
 * The shortest way from one stretch of a text to another in insertions and deletions (E. W. Myers, An O(ND) Difference
 * Algorithm, 1986), or, when it is longer than `most` of them, the way that gets farthest with so many.
 * @param range from and to (excluded) in `a`, then in `b`.
 */
export const shortestEdit = (a: Int32Array, b: Int32Array, [fromA, toA, fromB, toB]: readonly [number, number, number, number], most: number): Edit => {
  const n = toA - fromA
  const m = toB - fromB
  const limit = Math.min(most, n + m)
  const middle = limit + 1
  const reach = new Int32Array(2 * limit + 3).fill(-1)
  reach[middle + 1] = 0
  /** What was reached on each diagonal before the step of this index. */
  const trace: Int32Array[] = []

  const walkBack = (steps: number, endDiagonal: number, isWhole: boolean): Edit => {
    const runs: [number, number, number][] = []
    let x = reach[middle + endDiagonal] as number
    let y = x - endDiagonal
    const [endA, endB] = [fromA + x, fromB + y]
    for (let step = steps; step >= 0; step--) {
      const before = trace[step] as Int32Array
      const at = step + 1
      const k = x - y
      const isDown = k === -step || (k !== step && (before[at + k - 1] as number) < (before[at + k + 1] as number))
      const beforeK = isDown ? k + 1 : k - 1
      const beforeX = step === 0 ? 0 : (before[at + beforeK] as number)
      const startX = step === 0 ? 0 : isDown ? beforeX : beforeX + 1
      if (x > startX) runs.push([fromA + startX, fromB + startX - k, x - startX])
      x = beforeX
      y = beforeX - beforeK
    }
    return { isWhole, runs, endA, endB }
  }

  for (let step = 0; step <= limit; step++) {
    // Of the diagonals -step-1 to step+1, the index is shifted by step + 1.
    trace.push(reach.slice(middle - step - 1, middle + step + 2))
    for (let k = -step; k <= step; k += 2) {
      const left = reach[middle + k - 1] as number
      const up = reach[middle + k + 1] as number
      let x = k === -step || (k !== step && left < up) ? up : left + 1
      let y = x - k
      while (x < n && y < m && a[fromA + x] === b[fromB + y]) {
        x++
        y++
      }
      reach[middle + k] = x
      if (x >= n && y >= m) return walkBack(step, k, true)
    }
  }
  let [best, far] = [0, -1]
  for (let k = -limit; k <= limit; k += 2) {
    const x = reach[middle + k] as number
    const y = x - k
    if (x <= n && y <= m && x + y > far) [best, far] = [k, x + y]
  }
  return walkBack(limit, best, false)
}
