import type { ComposedPage } from './composePage'
import { labelsOfGold, labelsOfSegmentation, ownersOf } from './composeFaults'
import { cutComposed, measurePage } from './composeMeasure'

/** A composed page for a person to judge: each line with the label it should have, the one it got, and `!` where they differ. */
export function showPage(page: ComposedPage): string {
  const { source, segmentation } = cutComposed(page)
  const gold = labelsOfGold(page.gold)
  const own = labelsOfSegmentation(segmentation)
  const owners = ownersOf(gold, own, source.lines)
  const style = Object.entries(page.style).filter(([, value]) => value !== 'no').map(([feature, value]) => `${feature}=${value}`)
  const rows = source.lines.map(({ n, text }) => {
    const [wanted, found] = [gold.get(n), own.get(n)]
    const isRight = wanted?.role === found?.role && (found === undefined || owners.get(found.unit) === wanted?.unit || wanted?.role === 'furniture')
    const label = (one: { unit: string; role: string } | undefined): string => (one ? `${one.unit} ${one.role}` : '').padEnd(15)
    return `${isRight ? ' ' : '!'}${String(n).padStart(4)} ${label(wanted)}${label(found)}${text}`
  })
  const result = measurePage(page)
  const metrics = [...result.values].map(([metric, value]) => `${metric} ${value.toFixed(3)}`)
  const authors = page.gold.articles.map((article) => `${article.id}: ${article.authors.map((author) => author.name).join(' ')}`)
  const found = segmentation.articles.map((article, index) => `A${index}: ${article.authors.map((author) => author.name).join(' ')}`)
  return [`dialect ${segmentation.dialect}; ${style.join(' ')}`, '', ...rows, '', metrics.join(', '), authors.join('; '), found.join('; ')].join('\n')
}
