import { DomUtils, ElementType, parseDocument } from 'htmlparser2'

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

const all = (of: ReturnType<typeof parseDocument>): Element[] => DomUtils.filter((node) => ElementType.isTag(node), of, true) as Element[]

const within = ({ parent }: Element): string[] => {
  const names: string[] = []
  for (let at = parent; at && 'name' in at; at = at.parent) names.push(at.name)
  return names
}

const PHRASING_ONLY = ['p', 'h1', 'h2', 'h3', 'h4', 'span', 'a', 'small', 'strong', 'time']
const BLOCKS = new Set(['article', 'aside', 'blockquote', 'div', 'dl', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'header', 'hgroup', 'main', 'nav', 'ol', 'p', 'section', 'ul'])

const CHILDREN: Record<string, readonly string[]> = { ul: ['li'], ol: ['li'], dl: ['div', 'dt', 'dd'] }

const nesting = (element: Element): string[] => {
  const { name } = element
  const [parent = ''] = within(element)
  const faults: string[] = []
  if (BLOCKS.has(name) && within(element).some((above) => PHRASING_ONLY.includes(above) && above !== 'a')) faults.push(`<${name}> within <${parent}>`)
  if (name === 'a' && within(element).includes('a')) faults.push('<a> within <a>')
  if (CHILDREN[parent] && !CHILDREN[parent].includes(name)) faults.push(`<${name}> as a child of <${parent}>`)
  return faults
}

const headings = (elements: Element[]): string[] => {
  const levels = elements.filter(({ name }) => /^h[1-6]$/u.test(name)).map(({ name }) => Number(name[1]))
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  return [...jumps.map((level) => `a heading of level ${level} skips one`), ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not exactly one h1'])]
}

const ids = (elements: Element[]): string[] => {
  const given = elements.flatMap(({ attribs }) => (attribs.id === undefined ? [] : [attribs.id]))
  const twice = given.filter((id, index) => given.indexOf(id) !== index)
  const named = elements.flatMap(({ attribs }) => (attribs['aria-labelledby'] ?? '').split(' ').filter(Boolean))
  return [...twice.map((id) => `the id ${id} twice`), ...named.filter((id) => !given.includes(id)).map((id) => `no element ${id} that labels`)]
}

const images = (elements: Element[]): string[] =>
  elements.filter(({ attribs, name }) => name === 'img' && !(attribs.alt && attribs.width && attribs.height)).map(({ attribs }) => `the image ${attribs.src} without words or size`)

/** What is wrong with a page's HTML; [] for nothing. Tags that are not closed show as elements where they do not belong. */
export const htmlFaults = (html: string): string[] => {
  const elements = all(parseDocument(html))
  const mains = elements.filter(({ name }) => name === 'main').length
  return [
    ...(html.startsWith('<!DOCTYPE html><html') ? [] : ['no doctype']), ...(mains === 1 ? [] : [`${mains} <main>`]),
    ...elements.flatMap(nesting), ...headings(elements), ...ids(elements), ...images(elements),
  ]
}

/** The addresses a page leads to on its own server, without fragments. */
export const linksOf = (html: string): string[] => {
  const links = all(parseDocument(html)).filter(({ name }) => name === 'a').map(({ attribs }) => attribs.href ?? '')
  return [...new Set(links.filter((href) => href.startsWith('/')).map((href) => href.split('#', 1)[0] as string))]
}

/** All text that a page shows. */
export const wordsOf = (html: string): string => {
  const body = DomUtils.getElementsByTagName('body', parseDocument(html))[0]
  return body ? DomUtils.textContent(body) : ''
}
