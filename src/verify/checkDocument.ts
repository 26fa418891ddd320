import type { StoredEntry } from '../log/entryHash'
import { isPlainBody } from '../publishing/isPlainBody'
import { textHash } from '../publishing/textHash'
import type { Proofread } from '../workflow/collections'
import { idOf, type WorkDocument } from '../workflow/document'
import { checkWork } from './checkWork'
import type { ErasedThings } from './ErasedThings'
import { CHANGED, MISSING, type Problem, UNFINISHED } from './Problem'
import { type MadeText, replay, type Replayed } from './replay'

export type VersionRow = { id: string; latest?: boolean | null; parent?: unknown; version: WorkDocument }

/** An article or caption with all that is kept of it. */
type DocumentRows = {
  collection: Proofread
  doc: WorkDocument
  /** Its own, in order. */
  entries: readonly StoredEntry[]
  /** The hash of the text an import gave it; undefined when no import is known that did. */
  imported: string | undefined
  /** Of those whom the log names, who is still there. */
  people: ReadonlySet<string>
  versions: readonly VersionRow[]
}

type Say = (what: string, todo?: string) => Problem

const sayOf = (name: string): Say => (what, todo = CHANGED) => ({ check: 'documents', todo, what, where: name })

/** Revisions that the log should tell of and does not, and those it tells of beyond the one that stands. */
const strayRevisions = ({ doc, entries, imported }: DocumentRows): { beyond: number[]; lacking: number[] } => {
  const logged = new Set(entries.map(({ toRevision }) => toRevision))
  const first = logged.has(1) || imported === undefined ? 1 : 2
  const lacking = Array.from({ length: Math.max(0, doc.revision - first + 1) }, (_, index) => first + index).filter((revision) => !logged.has(revision))
  // Texts of imports that kept no hashes yet have no entry of their own for revision 1.
  const isOldImport = lacking.length === 1 && lacking[0] === 1 && imported === undefined && Array.isArray(doc.sourceLines)
  return { beyond: [...logged].filter((revision) => revision > doc.revision), lacking: isOldImport ? [] : lacking }
}

const checkRevisions = (say: Say, { revision: now }: WorkDocument, { beyond, lacking }: ReturnType<typeof strayRevisions>): Problem[] => [
  ...lacking.map((revision) => say(`revision ${revision} is not in the log`, MISSING)),
  ...(beyond.length > 0 ? [say(`it is at revision ${now}, and the log has ${beyond.join(', ')} as well`, 'it was set back past the program: bring it back from a backup')] : []),
]

type Words = Record<string, unknown> & { authors?: ({ role?: unknown } | null)[] | null }

/** An empty field and none are two texts by their hashes, and one to who saves them. */
const wordsOf = (collection: Proofread, { authors, ...words }: Words): string =>
  textHash(collection, { ...words, authors: (authors ?? []).map((author) => ({ ...author, role: author?.role || null })) })

/** Whether the text saved at a revision says what the one before it said, as far as both are there. */
const sameWords = ({ collection, versions }: DocumentRows) => (revision: number): boolean => {
  const inOrder = versions.map(({ version }) => version).sort((a, b) => a.revision - b.revision)
  const [before, made] = [inOrder.filter((version) => version.revision < revision).at(-1), inOrder.find((version) => version.revision >= revision)]
  return !before || !made || wordsOf(collection, before) === wordsOf(collection, made)
}

const checkBodies = (say: Say, { collection, doc, versions }: DocumentRows): Problem[] => {
  if (collection !== 'articles') return []
  const tell = (body: unknown, what: string): Problem[] => (isPlainBody(body) ? [] : [say(`${what} has more in it than its paragraphs say`)])
  return [...tell(doc.body, 'its body'), ...versions.flatMap(({ version }) => tell(version.body, `the body of its version of revision ${version.revision}`))]
}

const checkState = (say: Say, doc: WorkDocument, must: Replayed): Problem[] => {
  const problems: Problem[] = []
  if (!must.stages.includes(doc.stage)) problems.push(say(`it is ${doc.stage}, by the log ${must.stages.join(' or ')}`))
  if ((doc._status === 'published') !== must.isPublic) problems.push(say(`it is ${must.isPublic ? 'not public, and was approved' : 'public, and by the log it is not'}`))
  if ((doc.snapshot ?? null) !== must.snapshot) problems.push(say(`it names the snapshot ${String(doc.snapshot ?? 'none')}, the log ${must.snapshot ?? 'none'}`))
  if (doc.isPending || doc.pending) problems.push(say('it still waits for what follows from its last action', UNFINISHED))
  return problems
}

const isRight = (collection: Proofread, content: Record<string, unknown>, { hash }: MadeText, erased: ErasedThings): boolean => {
  if (hash === null) return true
  const is = textHash(collection, content)
  return is === hash || (erased.texts.has(hash) && is === textHash(collection, {}))
}

type Known = { erased: ErasedThings; /** Of this document no entry is missing. */ isLogWhole: boolean }

const checkVersions = (say: Say, { collection, doc, versions }: DocumentRows, must: Replayed, { erased, isLogWhole }: Known): Problem[] => {
  const inOrder = [...versions].sort((a, b) => a.version.revision - b.version.revision)
  const problems: Problem[] = []
  const latest = inOrder.filter((version) => version.latest === true)
  if (latest.length !== 1) problems.push(say(`${latest.length} of its versions are marked as the latest`))
  // A version goes along with the actions that leave the text as it is.
  const unpaired = new Set(inOrder)
  for (const [index, text] of must.texts.entries()) {
    const until = must.texts[index + 1]?.revision ?? Number.POSITIVE_INFINITY
    const own = inOrder.filter(({ version }) => version.revision >= text.revision && version.revision < until)
    for (const each of own) unpaired.delete(each)
    if (own.length === 0) problems.push(say(`the version of revision ${text.revision} is missing`, MISSING))
    if (own.length > 1) problems.push(say(`there are ${own.length} versions of revision ${text.revision}`))
    if (own.some(({ version }) => !isRight(collection, version, text, erased))) problems.push(say(`the version of revision ${text.revision} is not the text that was saved then`))
  }
  for (const { version } of isLogWhole ? unpaired : []) problems.push(say(`the log knows no text of revision ${version.revision}, and there is a version of it`))
  const newest = latest[0]?.version
  if (!newest) return problems
  if (newest.revision !== doc.revision) problems.push(say(`it is at revision ${doc.revision}, its latest version at ${newest.revision}`))
  if (newest.stage !== doc.stage) problems.push(say(`it is ${doc.stage}, its latest version ${newest.stage}`))
  if (newest.isPending) problems.push(say('its latest version waits for something', UNFINISHED))
  return problems
}

/** What stands in the row is what was approved; until the first approval it is the newest text. */
const checkText = (say: Say, { collection, doc }: DocumentRows, must: Replayed, erased: ErasedThings): Problem[] => {
  const shown = must.approved ?? must.texts.at(-1)
  if (!shown || isRight(collection, doc, shown, erased)) return []
  return [say(must.approved ? 'it does not show the text that was approved' : 'it does not show the text that was saved last')]
}

/**
 * Whether an article or caption is what the log says was done to it: stage, public or not, versions, each text, the
 * snapshot it names. One that is held or sealed just now says nothing wrong of itself, but that it is.
 */
export const checkDocument = (rows: DocumentRows, erased: ErasedThings): Problem[] => {
  const { collection, doc, entries, imported } = rows
  const say = sayOf(`${collection}:${doc.id}`)
  if (doc.revision < 1) return [say('it is held for a change of its page or for a join', UNFINISHED)]
  const stray = strayRevisions(rows)
  const isLogWhole = stray.lacking.length + stray.beyond.length === 0
  const must = replay(entries, imported, sameWords(rows))
  return [
    ...checkRevisions(say, doc, stray),
    // With an entry missing nobody can say what stage it must have.
    ...(isLogWhole ? [...checkState(say, doc, must), ...checkWork(doc, must, rows.people).map((what) => say(what))] : []),
    ...checkBodies(say, rows),
    ...checkVersions(say, rows, must, { erased, isLogWhole }), ...(isLogWhole ? checkText(say, rows, must, erased) : []),
  ]
}

/** The document an entry names: `articles:1` → articles and 1. */
export const nameOf = (document: string): { collection: string; id: string } => {
  const at = document.indexOf(':')
  return { collection: document.slice(0, at), id: document.slice(at + 1) }
}

export const parentOf = ({ parent }: VersionRow): string => String(idOf(parent))
