import { lineKey } from '../lineKey'
import { type Sheet, type SheetRole, textOfPart } from './sheet'

/** Text that had one role and has another: `headline` → `crosshead`, as when an article goes into one that has a headline. */
export type Turned = { from: SheetRole; text: string; to: SheetRole }

/** Each line's last part: its role, and the text of it all. A line on which one part ends and the next begins is the next one's. */
const rolesOf = ({ units }: Sheet): Map<string, { role: SheetRole; text: string }> => {
  const roles = new Map<string, { role: SheetRole; text: string }>()
  for (const part of units.flatMap(({ parts }) => parts)) {
    for (const { line } of part.pieces) if (line) roles.set(lineKey(line), { role: part.role, text: textOfPart(part) })
  }
  return roles
}

/** What has another role after an operation than before, each text once, in the order of the sheet before. */
export const turnedRoles = (before: Sheet, after: Sheet): Turned[] => {
  const now = rolesOf(after)
  const turned = new Map<string, Turned>()
  for (const [line, { role: from, text }] of rolesOf(before)) {
    const to = now.get(line)?.role
    if (to && to !== from) turned.set(`${from} ${to} ${text}`, { from, text, to })
  }
  return [...turned.values()]
}
