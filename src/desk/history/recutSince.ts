import type { PayloadRequest } from 'payload'

import { canonicalJson, type Json } from '../../publishing/canonicalJson'
import { isSameText } from '../../workflow/isSameText'
import { textFieldsOf } from '../textFields'
import { sourceLinesOf } from '../textOf'
import { type ArticleTexts, type HistoryEntry, readText, textAt } from './articleTexts'

/** What puts other characters into an article, or takes some of its own away: they stand in another text then, or nowhere else. */
const RECUTS: ReadonlySet<string> = new Set(['join', 'joinInto', 'recut', 'uncut', 'unjoin'])

type Content = Record<string, unknown>

/** Whether two texts were cut from the same source lines, whatever was corrected in them. */
export const hasSameLines = (a: Content, b: Content): boolean => {
  const [one, other] = [a, b].map((content) => canonicalJson(sourceLinesOf(content).map(({ lines, page, source }) => ({ lines, page, source })) as Json))
  return one === other
}

/** Deeds that followed one another, nothing between: a cut and its undo are one run. */
const runsOf = (entries: readonly HistoryEntry[]): HistoryEntry[][] => {
  const runs: HistoryEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last?.at(-1)?.revision === entry.revision - 1) last.push(entry)
    else runs.push([entry])
  }
  return runs
}

/**
 * The newest cut or join after a revision that changed what the article consists of; null when there is none. One that was
 * undone at once counts no more, nor does one that only gave the article another place: its text is the same before and after.
 * @param old a revision of the article.
 */
export const recutSince = async (req: PayloadRequest, { entries, texts }: ArticleTexts, old: number): Promise<HistoryEntry | null> => {
  const textOf = async (revision: number): Promise<Content | null> => {
    const kept = textAt(texts, revision)
    return kept && readText(req, kept)
  }
  const runs = runsOf(entries.filter(({ action, revision }) => revision > old && RECUTS.has(action)))
  for (const run of runs.reverse()) {
    const [first, last] = [run[0] as HistoryEntry, run.at(-1) as HistoryEntry]
    const [before, after] = [await textOf(first.revision - 1), await textOf(last.revision)]
    if (!before || !after || !hasSameLines(before, after) || !isSameText(textFieldsOf(before), textFieldsOf(after))) return last
  }
  return null
}
