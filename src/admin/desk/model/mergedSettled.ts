/**
 * Suspects left in two places at once: what either side left is left, what either side took back is open.
 * @example mergedSettled(['甲', '乙'], ['乙'], ['甲', '乙', '丙']) → ['乙', '丙']
 */
export const mergedSettled = (base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] => {
  const [was, own, other] = [new Set(base), new Set(mine), new Set(theirs)]
  return [...new Set([...theirs, ...mine])].filter((key) => (was.has(key) ? own.has(key) && other.has(key) : true))
}
