import type { PayloadRequest } from 'payload'

import { contributorsOf } from '../editorial/cutting/contributors'
import { linesOfUnit } from '../editorial/cutting/sheet'
import type { CutArticle, CutCaption } from '../editorial/cutting/unitsOf'
import { shortened } from '../editorial/shortened'
import type { Actor } from '../editorial/stages'
import { who } from '../log/who'
import type { NewDocument } from '../store/insertAll'
import { objectId } from '../store/objectId'
import { isClaimLapsed } from '../workflow/claimLapses'
import { idOf } from '../workflow/document'
import { FIRST_STATE } from '../workflow/firstState'
import { checkLengths } from './checkLengths'
import type { LastCut, UnitName } from './lastCut'
import type { Made } from './page/aftermath'
import type { Cut } from './planCut'
import type { PlannedPhotos } from './plannedPhotos'
import type { PageUnits } from './readPageUnits'
import { withRowIds } from './turnedUnit'

type Making = { actor: Actor; ids: ReadonlyMap<string, string>; photos: PlannedPhotos; run: string }

type NewUnits = { documents: NewDocument[]; made: Made[]; photos: LastCut['photos']['made'] }

const entryOf = (req: PayloadRequest, { collection, id }: UnitName, at: string, page: string): Made => ({
  collection, id,
  entry: { at, ...who(req), action: 'recut', document: `${collection}:${id}`, fromRevision: null, toRevision: 1, snapshot: null, reason: `pages:${page}` },
})

/** Cut from what somebody has in their hands, it is in their hands as well; by a lapsed claim they have it no longer. */
const handsOf = (req: PayloadRequest, { id }: CutArticle, page: PageUnits, { after, before }: Cut, actor: Actor): Record<string, unknown> => {
  const unit = after.units.find((each) => each.id === id)
  const [first] = unit ? contributorsOf(unit, page.stored, before, after) : []
  const doc = first && page.rows.get(first.article.id)?.doc
  const assignee = idOf(doc?.assignee)
  const isInHands = doc?.stage === 'proofing' && (assignee === actor.id || !isClaimLapsed(req, doc))
  return isInHands ? { assignee, stage: 'proofing' } : { assignee: null }
}

/** The documents of the units that a cut makes: articles, then photos, then their captions. */
export const newUnits = (req: PayloadRequest, page: PageUnits, cut: Cut, { actor, ids, photos, run }: Making): NewUnits => {
  const at = new Date().toISOString()
  const place = { cutBy: run, issue: idOf(page.page.issue), publication: idOf(page.page.publication) }
  const state = { ...FIRST_STATE, correctedBy: actor.id, createdAt: at, isPending: false, updatedAt: at }
  const draft = (collection: UnitName['collection'], id: string, data: Record<string, unknown>): NewDocument => ({ collection, data, id, version: data })

  const articles = cut.units.articles.flatMap((article): NewDocument[] => {
    const id = ids.get(article.id)
    if (!id) return []
    checkLengths(req, 'articles', article.content)
    return [draft('articles', id, { ...withRowIds(article.content), ...place, ...state, ...handsOf(req, article, page, cut, actor) })]
  })

  const slots: NewDocument[] = []
  const captions = cut.units.captions.flatMap((caption: CutCaption): NewDocument[] => {
    const id = ids.get(caption.id)
    if (!id) return []
    checkLengths(req, 'captions', caption.content)
    const unit = cut.after.units.find((each) => each.id === caption.id)
    const on = (unit && linesOfUnit(unit)[0]?.page) ?? page.page.id
    const photo = objectId()
    const { article, credit, order } = caption.photo
    slots.push({
      collection: 'photos', id: photo,
      data: {
        ...place, article: photos.idOfUnit(article), createdAt: at, credit, isPublic: false, order, page: on,
        title: shortened(String(caption.content.text ?? '')), updatedAt: at,
      },
    })
    return [draft('captions', id, { ...caption.content, ...place, ...state, page: on, photo })]
  })

  const made = [...articles, ...captions].map(({ collection, id }) => entryOf(req, { collection: collection as UnitName['collection'], id }, at, page.page.id))
  return { documents: [...articles, ...slots, ...captions], made, photos: slots.map(({ data, id }) => ({ data, id })) }
}
