import type { DeskAnswer, DeskContent } from '../../../desk/DeskAnswer'
import { articleContent, captionIdOf, captionPart, type Part, partsOfArticle, type PlacedLine } from '../../../editorial/proofing'
import type { Stage } from '../../../editorial/stages'
import type { Permissions } from '../../../workflow/permissions'
import type { DeskText } from '../save/DeskText'
import type { Saver } from '../save/Saver'
import type { ServerDocument } from '../save/sendText'
import { placedLines } from './placedLines'

type Stored = Pick<DeskContent, 'body' | 'byline' | 'dateline' | 'headline' | 'kicker' | 'subheadline'>

/** An article or caption on the desk: the parts of the editor that are its own, and how they are stored. */
export type DeskDocument = {
  collection: 'articles' | 'captions'
  id: string
  stage: Stage
  permissions: Permissions
  /** What is printed on its source lines, in reading order. */
  lines: PlacedLine[]
  settled: string[]
  owns: (part: Pick<Part, 'key'>) => boolean
  /** The parts that a stored text is shown as. */
  partsOf: (stored: Record<string, unknown>) => Part[]
  /** The fields that these parts are stored as. */
  fieldsOf: (parts: readonly Part[]) => Record<string, unknown>
  /** What the fields were when they were stored last. */
  setStored: (stored: Record<string, unknown>) => void
  saver: Saver
}

const FIELDS = ['kicker', 'headline', 'subheadline', 'byline', 'dateline', 'body'] as const

const pick = (stored: Record<string, unknown>): Stored => Object.fromEntries(FIELDS.map((name) => [name, stored[name] ?? null]))

const settledOf = (stored: Record<string, unknown>): string[] => (Array.isArray(stored.settledSuspects) ? (stored.settledSuspects as string[]) : [])

/** A stored document as the desk compares it: in a 409, in a draft's base. */
export const deskTextOf = (document: Pick<DeskDocument, 'partsOf'>, stored: ServerDocument): DeskText => ({ parts: document.partsOf(stored), settled: settledOf(stored) })

const bare = ({ key, role, text }: Part): Part => ({ key, role, text })

/** The parts of a document among those of the editor. */
export const ownParts = (document: Pick<DeskDocument, 'owns'>, parts: readonly Part[]): Part[] => parts.filter(document.owns).map(bare)

type NewDocument = Omit<DeskDocument, 'saver'> & { base: DeskText; revision: number }

const articleDocument = ({ article, pages, permissions }: DeskAnswer): NewDocument => {
  let stored = pick(article.content as Record<string, unknown>)
  return {
    collection: 'articles', lines: placedLines(pages, article.sourceLines), id: article.id, stage: article.stage, permissions, settled: [...article.settledSuspects], revision: article.revision,
    owns: (part) => captionIdOf(part) === null,
    partsOf: (content) => partsOfArticle(content),
    fieldsOf: (parts) => articleContent(parts, stored),
    setStored: (content) => {
      stored = pick(content)
    },
    base: { parts: partsOfArticle(article.content), settled: [...article.settledSuspects] },
  }
}

const captionDocument = (pages: DeskAnswer['pages'], { id, permissions, revision, settledSuspects, sourceLines, stage, text }: DeskAnswer['captions'][number]): NewDocument => ({
  collection: 'captions', lines: placedLines(pages, sourceLines.map((group) => ({ ...group, role: 'caption' }))), id, stage, permissions, settled: [...settledSuspects], revision,
  owns: (part) => captionIdOf(part) === id,
  partsOf: (stored) => [captionPart(id, String(stored.text ?? ''))],
  fieldsOf: (parts) => ({ text: parts.map((part) => part.text).join('\n') }),
  setStored: () => undefined,
  base: { parts: [captionPart(id, text)], settled: [...settledSuspects] },
})

/** The article first, then its captions, each without the saver. */
export const documentsOf = (answer: DeskAnswer): NewDocument[] => [articleDocument(answer), ...answer.captions.map((caption) => captionDocument(answer.pages, caption))]
