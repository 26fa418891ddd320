import { compareTexts, type Part } from '../editorial/proofing'
import { canonicalJson } from './canonicalJson'
import { documentParts } from './documentParts'
import type { ArticleDocument } from './PublicDocument'

/** One thing that a version says otherwise than the one before it; null for what is not there. */
export type FieldChange = { field: string; before: unknown; after: unknown }

/** What a version has changed. The figures count characters of the text that are no blanks. */
export type VersionChanges = { deleted: number; inserted: number; substituted: number; changes: FieldChange[] }

const countOf = (text: string): number => [...text.replace(/\s+/gu, '')].length
const textOf = (parts: readonly Part[]): string | null => (parts.length > 0 ? parts.map(({ text }) => text).join('\n') : null)
const kindsOf = (parts: readonly Part[]): string => parts.map(({ role }) => role).join(' ')

/** The lines an article stands on are not its text. */
const BESIDE = {
  authors: ({ authors }) => authors,
  'issue.date': ({ issue }) => issue.date,
  'issue.dateCertainty': ({ issue }) => issue.dateCertainty,
  pages: ({ pages }) => pages.map(({ id, name, number }) => ({ id, name, number })),
  facsimiles: ({ pages }) => pages.flatMap(({ facsimile, id }) => (facsimile ? [{ page: id, image: facsimile.id }] : [])),
  photos: ({ photos }) => photos.map(({ caption, credit, image, photo }) => ({ photo, caption, credit, image: image?.id ?? null })),
  'publication.name': ({ publication }) => publication.name,
} satisfies Record<string, (document: ArticleDocument) => unknown>

type Block = ReturnType<typeof compareTexts>[number]

/** A run that went and the one that came in its place. */
const countRuns = ({ runs }: Block, into: VersionChanges): void => {
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Block['runs'][number]
    if (run.kind === 'same') continue
    const next = runs[at + 1]
    const came = run.kind === 'gone' && next?.kind === 'new' ? next : null
    if (came) at += 1
    const [gone, made] = run.kind === 'gone' ? [countOf(run.text), came ? countOf(came.text) : 0] : [0, countOf(run.text)]
    into.substituted += Math.min(gone, made)
    into.deleted += Math.max(0, gone - made)
    into.inserted += Math.max(0, made - gone)
  }
}

const fieldOf = ({ after, before }: Block): string => {
  const { key = '' } = after[0] ?? before[0] ?? {}
  return key.startsWith('body:') ? 'body' : key
}

/**
 * What one approved version of an article changed of the one before it: its fields one by one, of the body each paragraph
 * that changed, and what stands beside the text (photos, date, page, name of the newspaper).
 */
export const versionChanges = (before: ArticleDocument, after: ArticleDocument): VersionChanges => {
  const found: VersionChanges = { deleted: 0, inserted: 0, substituted: 0, changes: [] }
  for (const block of compareTexts(documentParts(before), documentParts(after))) {
    const [was, is] = [textOf(block.before), textOf(block.after)]
    if (was === is && kindsOf(block.before) === kindsOf(block.after)) continue
    countRuns(block, found)
    found.changes.push({ field: fieldOf(block), before: was, after: is })
  }
  for (const [field, read] of Object.entries(BESIDE)) {
    const [was, is] = [read(before), read(after)]
    if (canonicalJson(was as never) !== canonicalJson(is as never)) found.changes.push({ field, before: was, after: is })
  }
  return found
}
