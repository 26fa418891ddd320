export const CHANGE_KINDS = ['created', 'corrected', 'withdrawn', 'restored', 'erased'] as const

/** What a mirror has to do: `created` and `corrected` make a version; `restored` shows the last one again. */
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** The entries of the log that may change what readers have; of all others {@link publicChange} says null. */
export const PUBLIC_ACTIONS: ReadonlySet<string> = new Set(['approve', 'erase', 'renew', 'restore', 'withdraw'])

/** How a text stands before readers. */
export type Standing = { isPublic: boolean; snapshot: string | null } | null

/** What a log entry says, as far as readers may know of it. */
type Said = { action: string; snapshot: string | null }

/**
 * What an entry of the log changes for readers of the text it is about.
 * @param before how the text stood; null when it was never public.
 * @returns null when readers see no difference, or may not: an edit, a claim, the same text approved again.
 * @example publicChange({ action: 'approve', snapshot: 'b' }, { isPublic: true, snapshot: 'a' }) // → 'corrected'
 */
export const publicChange = ({ action, snapshot }: Said, before: Standing): ChangeKind | null => {
  switch (action) {
    case 'approve':
    case 'renew':
      if (!before) return snapshot ? 'created' : null
      if (snapshot && snapshot !== before.snapshot) return 'corrected'
      return before.isPublic ? null : 'restored'
    case 'withdraw':
      return before?.isPublic ? 'withdrawn' : null
    case 'restore':
      return before && !before.isPublic ? 'restored' : null
    case 'erase':
      return before ? 'erased' : null
    default:
      return null
  }
}
