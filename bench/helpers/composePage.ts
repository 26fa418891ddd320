import type { GoldPage } from '../../src/ingest/quality/gold'
import { printArticle, type Place } from './composeArticle'
import { renamed, signsWithPost } from './composeByline'
import { printCaption } from './composeCaption'
import { Dice } from './composeDice'
import { addFeet, bottomLines, columnTitle, copiesOf, topLines } from './composeFurniture'
import { toGold, type PrintedCaption } from './composeGold'
import { BLANK, type Printed } from './composePrinted'
import type { Stock, Story } from './composeStock'
import { drawStyle, type Style } from './composeStyle'
import { finishText } from './composeText'

export interface ComposedPage {
  seed: number
  style: Style
  text: string
  gold: GoldPage
}

/** Prints real articles anew as one page of a paper with habits of its own. The same seed gives the same page. `only`: with no special form but these. */
export function composePage(stock: Stock, seed: number, only: Style | undefined): ComposedPage {
  const dice = new Dice(seed)
  const style = drawStyle(dice, new Dice(seed + 7_777_777), only)
  const stories = dice.sample(stock.stories, dice.between(3, 8))
  const width = drawWidth(style, dice)
  const articles = placesFor(stories, width, style, dice).map(({ story, place }) =>
    printArticle(story, style.newNames === 'yes' && !signsWithPost(story.authors) ? renamed(story.authors, dice) : story.authors, place, style, dice),
  )
  const captions: PrintedCaption[] = []
  const rows: Printed[] = [...topLines(style, dice)]
  const photos = style.photos === 'no' ? [] : dice.sample(stock.captions, dice.between(1, 3))
  const spots = dice.sample(articles.map((_, index) => index), photos.length)
  articles.forEach((article, index) => {
    const photo = photos[spots.indexOf(index)]
    const printed = photo === undefined ? null : printCaption(photo, `p${captions.length}`, width, style, dice)
    if (printed) captions.push(printed.caption)
    if (style.columnTitle !== 'no' && index === 0) rows.push(...parted(columnTitle(style, dice), style))
    const text = printed && style.photos === 'in-body' ? inBody(article.text, printed.rows, dice) : article.text
    const isBefore = style.order === 'headlines-first'
    const halves = isBefore ? [article.titles, text] : [text, article.titles]
    for (const half of halves) rows.push(...parted(half, style))
    if (printed && style.photos !== 'in-body') rows.push(BLANK, ...printed.rows, BLANK)
    if (style.dialect === 'ocr' && style.duplicates !== 'no' && index === 0) rows.push(...copiesOf(articles.slice(1).flatMap((other) => other.text), style))
  })
  rows.push(...bottomLines(style, dice))
  const page = finishText(spread(addFeet(rows, style, dice), style), articles, captions, style, dice)
  return {
    seed,
    style,
    text: `${page.rows.map((row) => row.text).join('\n')}\n`,
    gold: toGold(`composed-${seed}.txt`, page.rows, page.articles, page.captions),
  }
}

function drawWidth(style: Style, dice: Dice): number {
  const [first, last] = (style.width ?? '16-22').split('-').map(Number)
  return dice.between(first ?? 16, last ?? 22)
}

/**
 * Which articles come from or go to another page, and how wide each is set. One without a headline stands last where
 * headlines follow their texts: before another text nothing would part the two.
 */
function placesFor(stories: readonly Story[], width: number, style: Style, dice: Dice): { story: Story; place: Place }[] {
  const canJump = (story: Story): boolean => story.note.length === 0 && !signsWithPost(story.authors)
  const jumps = new Map<number, Place['jump']>()
  const last = stories.length - 1
  if (style.jumpIn !== 'no') {
    const at = style.jumpIn === 'headless' && style.order === 'bodies-first' ? last : dice.between(0, last)
    const story = stories[at]
    if (story && canJump(story)) jumps.set(at, style.jumpIn === 'headed' ? 'headed' : 'headless')
  }
  if (style.jumpOut === 'yes') {
    const at = dice.between(0, last)
    const story = stories[at]
    if (story && canJump(story) && !jumps.has(at)) jumps.set(at, 'out')
  }
  return stories.map((story, index) => {
    const isWide = style.wideArticles === 'yes' && dice.chance(0.3)
    return { story, place: { unit: `a${index}`, width: isWide ? Math.round(width * 1.7) : width, jump: jumps.get(index) ?? 'no' } }
  })
}

const parted = (rows: readonly Printed[], style: Style): Printed[] =>
  rows.length === 0 ? [] : style.articleBlanks === 'never' ? [...rows] : [...rows, BLANK]

/** A picture in the middle of the text: between two paragraphs or two lines of one. */
function inBody(text: readonly Printed[], photo: readonly Printed[], dice: Dice): Printed[] {
  const at = dice.between(text.length >> 2, (text.length * 3) >> 2)
  return [...text.slice(0, at), BLANK, ...photo, BLANK, ...text.slice(at)]
}

/** No two blank lines together, none at the ends; or one after every line. */
function spread(rows: readonly Printed[], style: Style): Printed[] {
  const single = rows.filter((row, index) => row.text !== '' || (rows[index - 1]?.text ?? '') !== '')
  if (style.blankAfterEveryLine !== 'yes') return single
  return single.filter((row) => row.text !== '').flatMap((row) => [row, BLANK])
}

