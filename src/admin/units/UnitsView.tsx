import type { AdminViewServerProps } from 'payload'

import { idOf } from '../../workflow/document'
import { segmentOf, staffOnly } from '../views/staffOnly'
import { StaffPage } from '../views/StaffPage'
import { wordsIn } from '../views/wordsIn'
import { Units } from './Units'
import { WORDS } from './words'

/** `/admin/pages/:id/units`: what stands on a page, line by line, to be cut anew. */
export const UnitsView = async (view: AdminViewServerProps) => {
  const page = await staffOnly(view, async (req) => {
    const { id, issue, title } = await req.payload.findByID({
      collection: 'pages', depth: 0, id: segmentOf(view, 1), overrideAccess: false, req, select: { issue: true, title: true },
    })
    return { id: String(id), issue: idOf(issue), title: title ?? '' }
  })
  const { i18n, payload } = view.initPageResult.req
  const { admin } = payload.config.routes
  const steps = [{ label: page.title, url: `${admin}/collections/pages/${page.id}` }, { label: wordsIn(i18n.language)(WORDS.units) }]
  return (
    <StaffPage steps={steps} view={view}>
      <Units key={page.id} page={page} />
    </StaffPage>
  )
}
