import { cutStretches, isBareJump } from './cutStretches'
import type { Element } from './element'
import type { Group, PageStructure, Run } from './segment'
import { tellHeadlines } from './tellHeadlines'

/**
 * Tells headlines from crossheads and cuts what stands between headlines into texts.
 *
 * `本报讯… 段落 [小标题] 段落 [标题] ■记者 段落 [标题]` → runs: both 标题; stretches: [one text with a crosshead], [one text], []
 */
export function structurePage(elements: readonly Element[], taken: ReadonlySet<number>): PageStructure {
  const picture = picturesAfter(elements, taken)
  const { flow, underJump } = lowerJumps(elements.filter((_, index) => !taken.has(index)))
  const groups = groupTitles(flow, picture, underJump)
  const { headlines, margins } = tellHeadlines(groups)

  const runs: Run[] = []
  const stretches: Element[][] = [[]]
  groups.forEach((group, index) => {
    const first = group.elements[0]
    if (first?.kind === 'title' && headlines.has(index)) {
      runs.push({ blocks: group.elements, beforePicture: group.beforePicture, ownsBelow: underJump.has(first) })
      stretches.push([])
    } else stretches[stretches.length - 1]?.push(...group.elements)
  })
  const unsure = new Set<Element>()
  for (const [index, margin] of margins) {
    const heading = groups[index]?.elements[0]
    if (heading && margin < UNSURE) unsure.add(heading)
  }
  return { runs, stretches: cutStretches(stretches, printsBylinesUnderHeadlines(flow)), unsure }
}

/** Below this margin a heading could as well be a headline as a crosshead. */
const UNSURE = 0.8

function picturesAfter(elements: readonly Element[], taken: ReadonlySet<number>): Set<Element> {
  const picture = new Set<Element>()
  elements.forEach((element, index) => {
    if (!taken.has(index) && taken.has(index + 1)) picture.add(element)
  })
  return picture
}

/**
 * A mark printed above the headline of what it opens is read below it, with the text.
 *
 * `▲上接1版` [老厂房“活”起来] `走进…` → [老厂房“活”起来] `▲上接1版` `走进…`
 */
function lowerJumps(elements: readonly Element[]): { flow: Element[]; underJump: Set<Element> } {
  const flow: Element[] = []
  const underJump = new Set<Element>()
  let jump: Element | null = null
  elements.forEach((element, index) => {
    if (jump && element.kind !== 'title') {
      flow.push(jump)
      jump = null
    }
    const next = elements[index + 1]
    if (isBareJump(element) && next?.kind === 'title') {
      jump = element
      underJump.add(next)
    } else flow.push(element)
  })
  if (jump) flow.push(jump)
  return { flow, underJump }
}

function groupTitles(flow: readonly Element[], picture: ReadonlySet<Element>, underJump: ReadonlySet<Element>): Group[] {
  const groups: Group[] = []
  for (const element of flow) {
    const last = groups[groups.length - 1]
    const isMore = element.kind === 'title' && last?.elements[0]?.kind === 'title' && !last.beforePicture && !underJump.has(element) && !element.rows[0]?.isUnderFoot
    if (isMore) last.elements.push(element)
    else groups.push({ elements: [element], beforePicture: false })
    const current = groups[groups.length - 1]
    if (current && picture.has(element)) current.beforePicture = true
  }
  return groups
}

/**
 * Bodies come first, and the byline stands under the headline, both below the text: the page opens with a text that names
 * no author and closes with the byline of its last headline.
 */
function printsBylinesUnderHeadlines(flow: readonly Element[]): boolean {
  const [first] = flow
  const [headline, last] = flow.slice(-2)
  return first?.kind === 'paragraph' && !first.opening?.byline && !first.isJump && headline?.kind === 'title' && last?.kind === 'byline'
}
