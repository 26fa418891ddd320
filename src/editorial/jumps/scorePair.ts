import { shareOf } from './bigrams'
import { isCopy } from './isCopy'
import { names, sharesPage } from './pages'
import { beginsAnew, beginsInSentence, stopsInSentence } from './seam'
import type { JumpMark, JumpPart, Proposal, Reason, StandsOn, TextLikeness } from './types'

/** What each finding adds. Measured on invented issues (tests/unit/editorial/jumpsQuality.test.ts). */
const WORTH = {
  bothMarks: 0.55, oneMark: 0.3, unknownPage: 0.15, reference: 0.05,
  headline: 0.25, noHeadline: 0.08, newHeadline: -0.02,
  sentence: 0.16, halfSentence: 0.08, beginsAnew: -0.2,
  text: 0.4, unlike: -0.2, byline: 0.08,
  /** Neither page's number is known, so any mark fits: the texts themselves must say more. */
  numbersUnknown: -0.08,
} as const

/** Below this share of the titles in common there is nothing to say of the headline. */
const SAME_HEADLINE = 0.5

/** Halves of one article share 0.04 to 0.15 of their rare wording, two articles of one paper hardly more than 0.02. */
const ALIKE = 0.1
const UNLIKE = 0.025
const HARDLY_ALIKE = 0.035

const marksOf = (part: JumpPart, direction: JumpMark['direction']): JumpMark[] =>
  part.marks.filter((mark) => mark.direction === direction)

/** A continuation that leads no further is the end of its article, not the beginning of one. */
const isLastPart = (part: JumpPart): boolean => marksOf(part, 'from').length > 0 && marksOf(part, 'to').length === 0

type Finding = { reasons: Reason[]; score: number }

type Naming = { isKnown: boolean; mark: JumpMark }

/** The best of an article's marks for the other's pages. */
const namingOf = (marks: JumpMark[], pages: StandsOn[]): Naming | 'elsewhere' | 'none' => {
  if (marks.length === 0) return 'none'
  const fits = marks.flatMap((mark) => {
    const found = pages.map((page) => names(mark.page, page))
    if (found.includes(true)) return [{ isKnown: true, mark }]
    return found.includes(null) ? [{ isKnown: false, mark }] : []
  })
  return fits.find(({ isKnown }) => isKnown) ?? fits[0] ?? 'elsewhere'
}

const worthOf = ({ isKnown, mark }: Naming): number => {
  if (mark.isReference) return WORTH.reference
  return isKnown ? WORTH.oneMark : WORTH.unknownPage
}

const reasonOf = ({ isKnown, mark }: Naming): Reason => ({
  rule: !isKnown ? 'unknown-page' : mark.direction === 'to' ? 'to-names' : 'from-names', mark: mark.text,
})

const ofMarks = (from: JumpPart, to: JumpPart): Finding | null => {
  const leads = namingOf(marksOf(from, 'to'), to.pages.slice(0, 1))
  // 上接 names the page the text was last on, and sometimes the one it began on.
  const comes = namingOf(marksOf(to, 'from'), from.pages)
  if (leads === 'elsewhere' || comes === 'elsewhere') return null
  const found = [leads, comes].filter((naming) => naming !== 'none')
  if (found.length === 0) return null
  if (leads !== 'none' && comes !== 'none' && leads.isKnown && comes.isKnown && !leads.mark.isReference) {
    return { score: WORTH.bothMarks, reasons: [{ rule: 'marks-agree', from: leads.mark.text, to: comes.mark.text }] }
  }
  return { score: found.reduce((sum, naming) => sum + worthOf(naming), 0), reasons: found.map(reasonOf) }
}

/** Copies of one text bear the same mark, so two that name each other's page are none, however much they share. */
const namesBothPages = ({ reasons }: Finding): boolean => reasons.some(({ rule }) => rule === 'marks-agree')

const ofNumbers = (from: JumpPart, to: JumpPart, likeness: TextLikeness): Finding => {
  const isUnknown = [...from.pages, ...to.pages].every(({ number }) => number === null)
  return { reasons: [], score: isUnknown && likeness(from.id, to.id) < HARDLY_ALIKE ? WORTH.numbersUnknown : 0 }
}

const ofHeadline = (from: JumpPart, to: JumpPart): Finding => {
  if (to.titles === '') return { score: WORTH.noHeadline, reasons: [{ rule: 'no-headline' }] }
  const share = Math.max(shareOf(to.titles, from.titles), shareOf(from.titles, to.titles))
  return share >= SAME_HEADLINE
    ? { score: WORTH.headline * share, reasons: [{ rule: 'headline', share: Math.round(share * 100) / 100 }] }
    : { score: WORTH.newHeadline, reasons: [{ rule: 'new-headline' }] }
}

const ofSeam = (from: JumpPart, to: JumpPart): Finding => {
  const ending = from.paragraphs.at(-1) ?? ''
  const beginning = to.paragraphs[0] ?? ''
  if (beginsAnew(beginning)) return { score: WORTH.beginsAnew, reasons: [] }
  const stops = stopsInSentence(ending)
  const begins = beginsInSentence(beginning)
  if (stops) return { score: WORTH.sentence, reasons: [{ rule: 'sentence' }] }
  // What begins in mid-sentence does not follow a sentence that is complete.
  return { score: begins ? -WORTH.halfSentence : 0, reasons: [] }
}

/** Two short texts share no rare word even when they are one. */
const saysEnough = (part: JumpPart): boolean => part.paragraphs.join('').length >= 80

const ofText = (from: JumpPart, to: JumpPart, likeness: TextLikeness): Finding => {
  const share = likeness(from.id, to.id)
  if (share >= UNLIKE) return { score: WORTH.text * Math.min(1, share / ALIKE), reasons: [{ rule: 'text', share: Math.round(share * 100) / 100 }] }
  return { score: saysEnough(from) && saysEnough(to) ? WORTH.unlike : 0, reasons: [] }
}

const ofByline = (from: JumpPart, to: JumpPart): Finding => {
  const same = from.authors.filter((name) => to.authors.includes(name))
  return same.length > 0 ? { score: WORTH.byline, reasons: [{ rule: 'byline', names: same }] } : { score: 0, reasons: [] }
}

/**
 * How likely it is that the second text goes on from the first.
 * @param likeness how much rare wording two articles share, 0 to 1, by their ids.
 * @returns null when no mark leads from one to the other, one leads elsewhere, the first is the end of an article, or the
 *   one is a copy of the other.
 */
export const scorePair = (from: JumpPart, to: JumpPart, likeness: TextLikeness): Proposal | null => {
  if (from.id === to.id || from.issue !== to.issue || sharesPage(from, to) || isLastPart(from)) return null
  const marks = ofMarks(from, to)
  if (!marks || (!namesBothPages(marks) && isCopy(from, to, likeness))) return null
  const findings = [marks, ofNumbers(from, to, likeness), ofHeadline(from, to), ofSeam(from, to), ofText(from, to, likeness), ofByline(from, to)]
  const score = findings.reduce((sum, finding) => sum + finding.score, 0)
  return { from: from.id, to: to.id, score: Math.min(1, Math.max(0, score)), reasons: findings.flatMap(({ reasons }) => reasons) }
}
