import type { Dice } from './composeDice'

/** What a paper's page looks like: feature → the value drawn for it. Every value but `no` is reported on. */
export type Style = Readonly<Record<string, string>>

type Choices = Readonly<Record<string, readonly (readonly [string, number])[]>>

const either = (probability: number): readonly (readonly [string, number])[] => [['yes', probability], ['no', 1 - probability]]

const BOTH: Choices = {
  kickers: either(0.6),
  subheadlines: either(0.6),
  newNames: either(0.5),
  spacedNames: either(0.2),
  spacedLabels: [['no', 0.85], ['role', 0.1], ['whole', 0.05]],
  gluedNames: either(0.12),
  jumpOut: either(0.3),
  jumpIn: [['no', 0.75], ['headed', 0.1], ['headless', 0.15]],
  pageHeader: either(0.3),
  editorsLine: [['no', 0.65], ['top', 0.1], ['bottom', 0.25]],
  pageFoot: either(0.2),
  columnTitle: [['no', 0.75], ['overprinted', 0.15], ['bracketed', 0.1]],
  photos: [['no', 0.35], ['between', 0.5], ['in-body', 0.15]],
  credit: [['mark', 0.4], ['own-line', 0.2], ['sign 摄', 0.25], ['none', 0.15]],
  quotes: [['right', 0.9], ['unbalanced', 0.06], ['reversed', 0.04]],
  script: [['simplified', 0.9], ['traditional', 0.1]],
}

const TEXT_LAYER: Choices = {
  order: [['bodies-first', 0.5], ['headlines-first', 0.5]],
  width: [['13-15', 0.2], ['16-22', 0.5], ['23-28', 0.3]],
  wideArticles: either(0.3),
  indent: either(0.35),
  paragraphBlanks: [['always', 0.45], ['sometimes', 0.3], ['never', 0.25]],
  articleBlanks: [['always', 0.92], ['never', 0.08]],
  columnBreaks: either(0.6),
  quoteBreaks: either(0.5),
  lateBlanks: either(0.15),
  blankAfterEveryLine: either(0.08),
  titleBlanks: [['all', 0.4], ['none', 0.4], ['some', 0.2]],
  headlineWrap: [['no', 0.45], ['at-gap', 0.3], ['mid-word', 0.25]],
  numberSpaces: either(0.4),
  numbersSplit: either(0.3),
  byline: [['inline', 0.3], ['line', 0.25], ['inline-or-line', 0.2], ['under-headline', 0.07], ['end', 0.1], ['bare-end', 0.08]],
  bylineMark: [['■', 0.35], ['□', 0.15], ['●', 0.1], ['no', 0.4]],
  bylineWrap: either(0.2),
}

const OCR: Choices = {
  order: [['headlines-first', 0.75], ['bodies-first', 0.25]],
  paragraphBlanks: [['always', 0.8], ['never', 0.2]],
  punctuation: [['ascii', 0.4], ['ascii-spaced', 0.3], ['full-width', 0.3]],
  cutParagraphs: either(0.6),
  duplicates: [['no', 0.65], ['one', 0.2], ['two', 0.15]],
  truncated: either(0.2),
  headlineWrap: [['no', 0.75], ['at-gap', 0.25]],
  titleBlanks: [['all', 0.7], ['none', 0.3]],
  byline: [['inline', 0.35], ['line', 0.3], ['inline-or-line', 0.15], ['end', 0.2]],
  bylineMark: [['□', 0.4], ['口', 0.2], ['■', 0.2], ['no', 0.2]],
}

/** Drawn from dice of their own, so that the pages of a seed stay what they were before these were thought of. */
const LATER: Choices = {
  jumpMark: [['above-text', 0.6], ['above-headline', 0.4]],
  notice: either(0.1),
}

/** A plain page: what the special forms are measured against, one at a time. */
const PLAIN: Style = {
  jumpOut: 'no', jumpIn: 'no', pageFoot: 'no', columnTitle: 'no', photos: 'no', credit: 'mark', quotes: 'right', script: 'simplified', notice: 'no',
  articleBlanks: 'always', blankAfterEveryLine: 'no', byline: 'inline-or-line', spacedLabels: 'no', spacedNames: 'no', gluedNames: 'no', duplicates: 'no',
  truncated: 'no', lateBlanks: 'no', editorsLine: 'no', pageHeader: 'no', jumpMark: 'above-text', bylineWrap: 'no', headlineWrap: 'no',
}

/** Every special form, as `feature=value`; forms that need another stand with it. */
export const FORMS: readonly Style[] = Object.entries({ ...OCR, ...TEXT_LAYER, ...BOTH })
  .filter(([feature]) => feature in PLAIN && feature !== 'credit')
  .flatMap(([feature, values]) => values.filter(([value]) => value !== PLAIN[feature]).map(([value]): Style => ({ [feature]: value })))
  .flatMap((form) => (form.photos ? BOTH.credit?.map(([credit]): Style => ({ ...form, credit })) ?? [] : [form]))

/**
 * Draws a page's style. Combinations that no editor could cut from the text alone are drawn back to the nearest fair one.
 * With `only`, all else that is special is plain.
 */
export function drawStyle(dice: Dice, later: Dice, only: Style | undefined): Style {
  const dialect = dice.chance(0.72) ? 'text-layer' : 'ocr'
  const style: Record<string, string> = { dialect }
  const choices: Choices = { ...(dialect === 'ocr' ? OCR : TEXT_LAYER), ...BOTH }
  for (const [feature, values] of Object.entries(choices)) style[feature] = dice.weigh(values)
  for (const [feature, values] of Object.entries(LATER)) style[feature] = later.weigh(values)
  if (only !== undefined) {
    for (const [feature, value] of Object.entries(PLAIN)) if (feature in style) style[feature] = value
    for (const [feature, value] of Object.entries(only)) if (feature in style) style[feature] = value
  }
  if (style.order !== 'headlines-first' || style.jumpIn !== 'headed') style.jumpMark = 'no'
  // blank lines between paragraphs and none between articles: no paper's text comes out so
  if (style.paragraphBlanks !== 'never') style.articleBlanks = 'always'
  // names above or below nothing but a headline: only where the headline comes after the text is this another place
  if (style.order === 'headlines-first' && style.byline === 'under-headline') style.byline = 'line'
  // a gap in mid-paragraph says nothing when each line is followed by one; nor is there room for a late one without any
  if (style.blankAfterEveryLine === 'yes') Object.assign(style, { columnBreaks: 'no', quoteBreaks: 'no', lateBlanks: 'no', titleBlanks: 'none', articleBlanks: 'always' })
  if (style.paragraphBlanks === 'never') style.lateBlanks = 'no'
  if (style.duplicates !== undefined && style.duplicates !== 'no') style.cutParagraphs = 'yes'
  if (style.photos === 'no') style.credit = 'no'
  return style
}
