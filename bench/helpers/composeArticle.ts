import type { Author } from '../../src/ingest/types'
import { bylineLines, inlineOpening, signature, signsWithPost } from './composeByline'
import type { Dice } from './composeDice'
import { printBody, type BodyPart } from './composeBody'
import { BLANK, type Printed, type PrintedRole } from './composePrinted'
import type { Story } from './composeStock'
import type { Style } from './composeStyle'
import { breakHeading } from './composeWrap'

/** An article as it stands on the page, and what gold must say of it that lines do not. */
export interface PrintedArticle {
  unit: string
  titles: Printed[]
  text: Printed[]
  /** Of no headline: the rest of an article of another page. */
  isHeadless: boolean
  kicker: string | null
  headline: string | null
  subheadline: string | null
  authors: Author[]
  dateline: string | null
  isInline: boolean
  paragraphs: number
}

export interface Place {
  unit: string
  width: number
  /** `headed` and `headless` articles come from another page and say so; `out` goes on to another. */
  jump: 'headed' | 'headless' | 'no' | 'out'
}

const PLACES = ['济宁', '兖州', '青岛', '冠县', '东阿', '北京', '上海']
const JUMPS_OUT = ['（下转2版）', '（下转第三版）', '(下转第4版)', '▶下转A03版', '[下转第二版]', '【下转3版】', '→下转第2版', '下转第四版']
const JUMPS_IN = ['（上接第一版）', '◀ 上接 A01 版', '[上接第一版]', '【上接1版】', '(上接1版)', '（上接 A1 版）', '▲上接第一版', '上接第1版']

export function printArticle(story: Story, authors: Author[], place: Place, style: Style, dice: Dice): PrintedArticle {
  const isHeadless = place.jump === 'headless'
  const titles = isHeadless ? [] : printTitles(story, place.unit, style, dice)
  const parts: BodyPart[] = story.body.map(({ kind, text }) => ({ role: kind === 'crosshead' ? 'crosshead' : 'body', text }))
  const isContinued = isHeadless || place.jump === 'headed'
  // the first page has named the authors
  const byline = isContinued ? 'none' : bylineOf(story, authors, style, dice)

  const dateline = byline === 'inline' || (byline === 'line' && style.dialect === 'ocr' && story.collective === null && dice.chance(0.3)) ? drawDateline(dice) : null
  const first = parts[0] as BodyPart
  if (isContinued) first.text = tailOf(first.text)
  if (byline === 'inline' && dateline) first.text = inlineOpening(dateline, authors, style, dice) + first.text
  else if (dateline) first.text = `${dateline} ${first.text}`

  const last = parts[parts.length - 1] as BodyPart
  const isCut = (place.jump === 'out' && dice.chance(0.5)) || (place.jump === 'no' && style.truncated === 'yes' && dice.chance(0.3) && byline !== 'end')
  if (isCut) last.text = headOf(last.text)
  const out = place.jump === 'out' ? dice.pick(JUMPS_OUT) : null
  const isOwnLine = out !== null && dice.chance(0.4)
  if (out !== null && !isOwnLine) last.text += out

  const above: Printed[] = []
  const put = (text: string, role: PrintedRole): Printed => ({ text, unit: place.unit, role })
  if (isContinued) {
    const mark = put(dice.pick(JUMPS_IN), 'body')
    if (style.jumpMark === 'above-headline' && !isHeadless) titles.unshift(mark, ...withBlank(style))
    else above.push(mark)
  }
  if (byline === 'line') above.push(...bylineLines(authors, story.collective, style, dice).map((text) => put(text, 'byline')))
  const below: Printed[] = isOwnLine && out ? [put(out, 'body')] : []
  if (byline === 'under-headline') titles.push(...withBlank(style), ...bylineLines(authors, story.collective, style, dice).map((text) => put(text, 'byline')))
  let runOn: string | null = null
  if (byline === 'end') {
    const text = signature(authors, style, dice)
    const canRunOn = text.startsWith('（') && !signsWithPost(authors) && out === null && !isCut
    if (canRunOn && dice.chance(0.5)) {
      last.text += text
      runOn = text
    } else below.push(put(text, 'byline'))
  }
  // a note that runs into the text with no byline between them has no end that form could show
  const notes: BodyPart[] = byline === 'line' || byline === 'inline' ? story.note.map((text) => ({ role: 'note', text })) : []
  return {
    unit: place.unit,
    titles,
    text: withSignature(printBody(notes, parts, { unit: place.unit, width: place.width, above, below }, style, dice), runOn),
    isHeadless,
    kicker: isHeadless || style.kickers === 'no' ? null : story.kicker,
    headline: isHeadless ? null : story.headline,
    subheadline: isHeadless || style.subheadlines === 'no' ? null : story.subheadline,
    authors: byline === 'none' ? [] : authors,
    dateline,
    isInline: byline === 'inline',
    paragraphs: story.body.filter((part) => part.kind === 'paragraph').length,
  }
}

/** A signature that runs on from the last sentence and fills a line of its own by chance is a byline to whoever reads the lines. */
function withSignature(rows: Printed[], runOn: string | null): Printed[] {
  const last = rows[rows.length - 1]
  if (runOn === null || last?.text !== runOn) return rows
  return [...rows.slice(0, -1), { text: last.text, unit: last.unit, role: 'byline' }]
}

const withBlank = (style: Style): Printed[] => (style.titleBlanks === 'all' ? [BLANK] : [])

type BylineForm = 'end' | 'inline' | 'line' | 'none' | 'under-headline'

function bylineOf(story: Story, authors: readonly Author[], style: Style, dice: Dice): BylineForm {
  if (authors.length === 0) return style.byline === 'under-headline' ? 'under-headline' : 'line'
  if (signsWithPost(authors)) return 'end'
  if (style.byline === 'under-headline') return 'under-headline'
  if (style.byline === 'end' || style.byline === 'bare-end') return 'end'
  if (style.byline === 'inline-or-line') return dice.chance(0.5) ? 'inline' : 'line'
  return style.byline === 'line' ? 'line' : 'inline'
}

const drawDateline = (dice: Dice): string => {
  const day = `${dice.between(1, 12)}月${dice.between(1, 28)}日`
  return dice.weigh([
    ['本报讯', 0.6],
    [`本报${dice.pick(PLACES)}讯`, 0.15],
    [`本报${dice.pick(PLACES)}${day}讯`, 0.1],
    [`本报${day}讯`, 0.05],
    [`新华社${dice.pick(PLACES)}${day}电`, 0.1],
  ])
}

/** The second half of a paragraph, from mid-sentence: what a continuation opens with. Short ones stay whole. */
const tailOf = (text: string): string => (text.length < 60 ? text : text.slice(text.length >> 1).replace(/^[，。、；：！？）》”’\d.%]+/u, ''))
const headOf = (text: string): string => (text.length < 60 ? text : text.slice(0, Math.floor(text.length * 0.7)).replace(/[，。、；：！？（《“‘\d.%]+$/u, ''))

function printTitles(story: Story, unit: string, style: Style, dice: Dice): Printed[] {
  const groups: { role: PrintedRole; texts: string[] }[] = []
  const broken = style.headlineWrap === 'no' ? null : breakHeading(story.headline, style.headlineWrap === 'at-gap', dice.between(-2, 2))
  if (style.kickers !== 'no' && story.kicker !== null) groups.push({ role: 'kicker', texts: [story.kicker] })
  groups.push({ role: 'headline', texts: broken ?? [story.headline] })
  if (style.subheadlines !== 'no' && story.subheadline !== null) groups.push({ role: 'subheadline', texts: [story.subheadline] })
  return groups.flatMap(({ role, texts }, index) => {
    const isParted = index > 0 && (style.titleBlanks === 'all' || (style.titleBlanks === 'some' && dice.chance(0.5)))
    return [...(isParted ? [BLANK] : []), ...texts.map((text): Printed => ({ text, unit, role }))]
  })
}
