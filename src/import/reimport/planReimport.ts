import type { PayloadRequest } from 'payload'

import { type Recut, recut } from '../../editorial/recut'
import { articleLines } from '../../editorial/sourceLines'
import type { Furniture } from '../../ingest'
import { articleFindings, cutArticles, type PageReport } from '../../ingest/report/pageReport'
import type { Aftermath, Moved, Removed } from '../../recut/page/aftermath'
import type { NewDocument } from '../../store/insertAll'
import { idOf } from '../../workflow/document'
import type { PagePlan } from '../planPage'
import { type Origin, unitDocuments } from '../unitDocuments'
import { type Cut, cutsOf, numbersOf, ownersOf, sourceOf } from './cuts'
import { type KeptReport, keptReport } from './keptReport'
import { matchUnits, type SameUnits } from './matchUnits'
import type { CutUnit, PageUnits } from './pageUnits'

export type ReimportPlan = {
  aftermath: Aftermath
  documents: NewDocument[]
  furniture: Furniture[]
  report: PageReport & { kept: KeptReport[] }
}

/** The plan for what is new or comes out the same; a unit that comes out the same brings its id. */
const planWithIds = (plan: PagePlan, { segmentation }: Recut, same: SameUnits): PagePlan => {
  const fresh = { articles: plan.ids.articles.slice(), captions: plan.ids.captions.slice(), photos: plan.ids.photos.slice() }
  return {
    ...plan,
    segmentation,
    ids: {
      articles: segmentation.articles.map((_, index) => same.articles.get(index)?.id ?? (fresh.articles[index] as string)),
      captions: segmentation.photos.map((_, index) => same.photos.get(index)?.id ?? (fresh.captions[index] as string)),
      photos: segmentation.photos.map((_, index) => same.photos.get(index)?.photo?.id ?? (fresh.photos[index] as string)),
    },
  }
}

const isOld = (ids: ReadonlySet<string>) => ({ id }: NewDocument): boolean => ids.has(id)

/** The article that stands where an untouched one was that goes: most of its text is there. */
const heirOf = (old: CutUnit, plan: PagePlan, cuts: Map<string, Cut>): string | null => {
  const lines = new Set(numbersOf(old.lines))
  const at = new Map(plan.segmentation.articles.flatMap((article, index) => numbersOf(articleLines('', '', article)).map((n) => [n, index] as const)))
  const shares = new Map<number, number>()
  for (const pair of cuts.get(sourceOf(old))?.alignment.pairs ?? []) {
    const index = lines.has(pair.old) ? at.get(pair.new) : undefined
    if (index !== undefined) shares.set(index, (shares.get(index) ?? 0) + pair.characters)
  }
  const [best] = [...shares].sort(([, a], [, b]) => b - a)
  return best ? (plan.ids.articles[best[0]] ?? null) : null
}

const MOVED = ['sourceLines', 'order', 'confidence', 'doubts', 'partOf'] as const

const wasAt = ({ article }: { article?: unknown }): NonNullable<Moved['was']> => ({ article: idOf(article) })

const movesOf = (documents: NewDocument[], ids: ReadonlySet<string>, photos: ReadonlyMap<string, { article?: unknown }>): Moved[] =>
  documents.filter(isOld(ids)).map(({ collection, data, id }): Moved => {
    if (collection === 'photos') return { collection, data: { article: data.article, order: data.order }, id, was: wasAt(photos.get(id) ?? {}) }
    const names = collection === 'articles' ? MOVED : (['sourceLines'] as const)
    return { collection: collection as 'articles' | 'captions', data: Object.fromEntries(names.map((name) => [name, data[name]])), id }
  })

/**
 * What importing a page again comes to: the new file is cut whole; texts that somebody has touched keep their lines and
 * everything else; untouched ones that come out the same stay what they are on their new lines; the others are replaced.
 */
export const planReimport = async (req: PayloadRequest, origin: Origin, whole: PagePlan, { free, kept }: PageUnits): Promise<ReimportPlan> => {
  const after = whole.source.lines
  const cuts = await cutsOf(req, origin.page, [...free, ...kept].filter(({ lines }) => lines.length > 0), after)
  const cut = recut(whole.segmentation, ownersOf(kept, cuts, after), after)
  const same = matchUnits(free, cut.segmentation, cuts, after)
  const plan = planWithIds(whole, cut, same)

  const staying = new Set([...same.articles.values(), ...same.photos.values()].map(({ id }) => id))
  const stayingPhotos = new Map([...same.photos.values()].flatMap(({ photo }) => (photo ? [[photo.id, photo] as const] : [])))
  const old = new Set([...staying, ...stayingPhotos.keys()])
  const documents = unitDocuments(req, origin, plan)
  for (const [index, article] of cut.photoOfKept) {
    const slot = documents.find(({ id }) => id === plan.ids.photos[index])
    if (slot) slot.data.article = article
  }

  const gone = free.filter(({ id }) => !staying.has(id))
  const remove: Removed[] = gone.flatMap(({ collection, id, photo }): Removed[] =>
    photo ? [{ collection, id }, { collection: 'photos', id: String(photo.id) }] : [{ collection, id }],
  )
  const goneArticles = new Map(gone.filter(({ collection }) => collection === 'articles').map((unit) => [unit.id, unit]))
  const orphans = kept.flatMap(({ photo }): Moved[] => {
    const article = goneArticles.get(idOf(photo?.article) ?? '')
    return photo && article ? [{ collection: 'photos', data: { article: heirOf(article, plan, cuts) }, id: String(photo.id), was: wasAt(photo) }] : []
  })

  const lineAt = new Map(after.map((line) => [line.n, line]))
  const texts = kept.filter(({ lines }) => lines.length > 0)
  const { report } = whole
  return {
    aftermath: { move: [...movesOf(documents, old, stayingPhotos), ...orphans], remove },
    documents: documents.filter((document) => !isOld(old)(document)),
    furniture: cut.segmentation.furniture,
    report: {
      ...report,
      articles: plan.segmentation.articles.length + texts.filter(({ collection }) => collection === 'articles').length,
      photos: plan.segmentation.photos.length + texts.filter(({ collection }) => collection === 'captions').length,
      furniture: cut.segmentation.furniture.length,
      cut: cutArticles(plan.segmentation.articles, plan.ids.articles),
      kept: texts.map((unit) => keptReport(unit, cuts, cut.kept.get(unit.id) ?? [], lineAt)),
      warnings: [
        ...report.warnings.filter(({ article }) => article === undefined),
        ...articleFindings(plan.segmentation.articles, plan.ids.articles),
      ],
    },
  }
}
