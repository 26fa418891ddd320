type Saved = { action: string; restored?: number | null; who: { id: string } | null }

const isSave = ({ action, restored, who }: Saved): boolean => action === 'edit' && !restored && who !== null

/**
 * Saves of one person, one right after the other, together: a desk that saves itself makes many of one sitting. Whatever else
 * was done stands alone, as does an old text that was restored. In the order given.
 * @example Li edits, Li edits, Li submits → [[edit, edit], [submit]]
 */
export const foldSaves = <Entry extends Saved>(entries: readonly Entry[]): [Entry, ...Entry[]][] => {
  const groups: [Entry, ...Entry[]][] = []
  for (const entry of entries) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && isSave(last) && isSave(entry) && last.who?.id === entry.who?.id) group.push(entry)
    else groups.push([entry])
  }
  return groups
}
