import type { Everything } from './everything'
import type { Done } from './job'

/** What the program said it had done is done: it stands in the log once, and in the documents. */
export const auditAcknowledged = (all: Everything, acknowledged: readonly Done[]): string[] =>
  acknowledged.flatMap((done) => {
    const [document, revision] = 'page' in done ? [`pages:${done.page}`, done.deed === 'import' ? 1 : 2] : [done.document, done.toRevision]
    const entries = all.log.filter((entry) => entry.document === document && entry.toRevision === revision)
    const [collection, id] = document.split(':') as ['articles' | 'captions' | 'pages', string]
    const found = all[collection].find((row) => row.id === id)
    const problems: string[] = []
    if (entries.length !== 1 || entries[0]?.action !== done.deed) {
      problems.push(`${done.deed} of ${document}@${revision} was acknowledged; the log has ${entries.map(({ action }) => action).join() || 'nothing'}`)
    }
    if (!found) problems.push(`${document} was acknowledged and is absent`)
    else if (collection !== 'pages' && Number(found.revision) < revision) {
      problems.push(`${document} was acknowledged at ${revision} and is at ${String(found.revision)}`)
    }
    return problems
  })
