import { articleFingerprint, captionFingerprint, type DraftText } from '../../editorial/fingerprint'
import { bodyParts, lexicalBody } from '../../editorial/lexicalBody'
import { articleLines } from '../../editorial/sourceLines'
import type { SegmentedArticle, SegmentedPhoto, Segmentation, SourceLine } from '../../ingest'
import { type Cut, sourceOf } from './cuts'
import type { CutUnit } from './pageUnits'

/** Which untouched unit comes out the same in the new segmentation: its place there → the unit. */
export type SameUnits = { articles: Map<number, CutUnit>; photos: Map<number, CutUnit> }

const storedText = ({ doc }: CutUnit): DraftText => {
  const text = (name: string): string | null => (doc[name] as string | null | undefined) ?? null
  return {
    kicker: text('kicker'), headline: text('headline'), subheadline: text('subheadline'), byline: text('byline'),
    dateline: text('dateline'), continuation: text('continuation'),
    authors: ((doc.authors ?? []) as DraftText['authors']).map(({ name, role }) => ({ name, role: role ?? null })),
    parts: bodyParts(doc.body),
  }
}

const cutText = ({ authors, byline, continuation, dateline, headline, kicker, paragraphs, subheadline }: SegmentedArticle): DraftText => ({
  authors, byline, continuation, dateline, headline, kicker, subheadline, parts: bodyParts(lexicalBody(paragraphs)),
})

const textOf = (lines: Iterable<SourceLine>): Map<number, string> => new Map([...lines].map(({ n, text }) => [n, text]))

const storedPrint = (unit: CutUnit, cuts: Map<string, Cut>): string => {
  const texts = textOf(cuts.get(sourceOf(unit))?.lines.values() ?? [])
  return unit.collection === 'articles'
    ? articleFingerprint(storedText(unit), unit.lines, texts)
    : captionFingerprint(String(unit.doc.text ?? ''), unit.photo?.credit ?? null, unit.lines, texts)
}

const photoPrint = ({ caption, credit, lines }: SegmentedPhoto, texts: Map<number, string>): string =>
  captionFingerprint(caption, credit, [{ lines, page: '', role: 'caption', source: '' }], texts)

/** Each untouched unit is taken for one new one at most, in page order. */
export const matchUnits = (free: CutUnit[], segmentation: Segmentation, cuts: Map<string, Cut>, after: readonly SourceLine[]): SameUnits => {
  const waiting = new Map<string, CutUnit[]>()
  for (const unit of free) {
    const print = storedPrint(unit, cuts)
    waiting.set(print, [...(waiting.get(print) ?? []), unit])
  }
  const texts = textOf(after)
  const find = <T>(list: readonly T[], printOf: (each: T) => string): Map<number, CutUnit> =>
    new Map(list.flatMap((each, index) => {
      const unit = waiting.get(printOf(each))?.shift()
      return unit ? [[index, unit] as const] : []
    }))
  return {
    articles: find(segmentation.articles, (article) => articleFingerprint(cutText(article), articleLines('', '', article), texts)),
    photos: find(segmentation.photos, (photo) => photoPrint(photo, texts)),
  }
}
