import type { LiveSuspect } from './LiveText'

/** What would be changed, each once with how often: `O→〇`, `囗→口 ×2`; what is deleted has nothing behind its arrow. */
export const changesOf = (suspects: readonly Pick<LiveSuspect, 'proposal' | 'text'>[]): string[] => {
  const counts = new Map<string, number>()
  for (const { proposal, text } of suspects) {
    if (proposal === null) continue
    const change = `${text}→${proposal}`
    counts.set(change, (counts.get(change) ?? 0) + 1)
  }
  return [...counts].map(([change, count]) => (count > 1 ? `${change} ×${count}` : change))
}
