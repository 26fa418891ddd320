import type { BasePayload, TypedUser } from 'payload'

import { isEditorOrAdmin } from '../access/staff'
import { label } from '../fields/label'
import { idOf } from '../workflow/document'
import type { Words } from './shared/useWords'

export type WaitingLine = { count: number; href: string; name: string; words: Words }

/** Proposals that are looked at for their issues; more issues than these make a link no shorter to work off. */
const MOST = 200

/** What of pages waits for an editor: faults to settle, and joins to confirm, with the way to them; nothing for others. */
export const waitingPages = async (payload: BasePayload, user: TypedUser): Promise<WaitingLine[]> => {
  if (!isEditorOrAdmin(user)) return []
  const admin = `${payload.config.routes.admin}/collections`
  const faulty = await payload.count({ collection: 'pages', overrideAccess: false, user, where: { hasFaults: { equals: true } } })
  const { docs, totalDocs } = await payload.find({
    collection: 'joins', depth: 0, limit: MOST, overrideAccess: false, user, where: { state: { equals: 'proposed' } },
  })
  const issues = [...new Set(docs.flatMap(({ issue }) => idOf(issue) ?? []))]
  const only = issues.length === 1 ? issues[0] : undefined
  return [
    {
      count: faulty.totalDocs, href: `${admin}/pages?where[or][0][and][0][hasFaults][equals]=true`, name: 'faults',
      words: label('版面有未决的导入问题', faulty.totalDocs === 1 ? 'page with open faults' : 'pages with open faults'),
    },
    {
      count: totalDocs, name: 'joins',
      // Joins have no list of their own: they are confirmed where they stand, on the issue.
      href: only ? `${admin}/issues/${only}` : `${admin}/issues?where[or][0][and][0][id][in]=${issues.map(encodeURIComponent).join(',')}`,
      words: label('处转版待确认', totalDocs === 1 ? 'article that may go on elsewhere, to confirm' : 'articles that may go on elsewhere, to confirm'),
    },
  ].filter(({ count }) => count > 0)
}
