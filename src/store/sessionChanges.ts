export type Session = { createdAt: Date | string; expiresAt: Date | string; id: string }

/** What one write does to a person's sessions; `ended` by their ids. */
export type SessionChanges = { added: Session[]; ended: string[]; renewed: Session[] }

const listOf = (sessions: unknown): Session[] => (Array.isArray(sessions) ? (sessions as Session[]) : [])
const endOf = ({ expiresAt }: Session): number => new Date(expiresAt).getTime()

/**
 * What was done to a list of sessions since it was read.
 * @example wanted [a until 9, c], read [a until 8, b] → added [c], ended [b], renewed [a until 9]
 */
export const sessionChanges = (wanted: unknown, read: unknown): SessionChanges => {
  const before = new Map(listOf(read).map((session) => [session.id, session]))
  const after = new Map(listOf(wanted).map((session) => [session.id, session]))
  return {
    added: [...after.values()].filter(({ id }) => !before.has(id)),
    ended: [...before.keys()].filter((id) => !after.has(id)),
    renewed: [...after.values()].filter((session) => {
      const old = before.get(session.id)
      return old !== undefined && endOf(old) !== endOf(session)
    }),
  }
}

/** The list as it is now, with those changes: a session that has ended meanwhile is not renewed. */
export const withChanges = (now: unknown, { added, ended, renewed }: SessionChanges): Session[] => {
  const newer = new Map(renewed.map((session) => [session.id, session]))
  return [...listOf(now).filter(({ id }) => !ended.includes(id)).map((session) => newer.get(session.id) ?? session), ...added]
}
