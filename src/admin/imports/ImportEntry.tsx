import type { BasePayload, TypedUser } from 'payload'

import { isEditorOrAdmin } from '../../access/staff'
import { type ImportState, STATE_NAMES } from '../../collections/Imports/importStates'
import { label } from '../../fields/label'
import type { Import } from '../../payload-types'
import type { Words } from '../shared/useWords'

type Props = { i18n: { language: string }; payload: BasePayload; user?: TypedUser | null }

const WORDS = {
  all: label('全部导入任务', 'All imports'),
  heading: label('导入', 'Import'),
  new: label('导入一期', 'Import an issue'),
  pages: (done: number, total: number) => label(`${done} / ${total} 版`, `${done} of ${total} pages`),
}

/** Still to be looked at: at work, or with something left. */
const OPEN: ImportState[] = ['uploading', 'queued', 'running', 'failed', 'cancelled']
const MOST = 5

/** On the dashboard of those who may import: the way to a new import, and those that are not through. */
export const ImportEntry = async ({ i18n, payload, user }: Props) => {
  if (!isEditorOrAdmin(user ?? null)) return null
  const say = (words: Words): string => (i18n.language.startsWith('zh') ? words.zh : words.en)
  const collection = `${payload.config.routes.admin}/collections/imports`
  const { docs } = await payload.find({
    collection: 'imports', depth: 0, limit: MOST, overrideAccess: false, sort: '-updatedAt', user: user ?? null, where: { state: { in: OPEN } },
  })
  const figures = ({ pagesDone, pagesTotal }: Import): string => (pagesTotal ? `  ${say(WORDS.pages(pagesDone ?? 0, pagesTotal))}` : '')
  return (
    <section aria-label={say(WORDS.heading)} className="import-entry">
      <h2>{say(WORDS.heading)}</h2>
      <p>
        <a className="import-entry__new" href={`${collection}/create`}>{say(WORDS.new)}</a>
        <a href={collection}>{say(WORDS.all)}</a>
      </p>
      {docs.length > 0 && (
        <ul>
          {docs.map((doc) => (
            <li key={doc.id}>
              <a href={`${collection}/${doc.id}`}>{doc.title}</a>
              <span data-state={doc.state}>{say(STATE_NAMES[doc.state ?? 'uploading'])}{figures(doc)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
