import type { ArticleDocument } from '../../src/publishing/PublicDocument'
import { Dice } from './composeDice'
import type { Words } from './searchWords'

const LENGTH = 1_500
const PUBLICATIONS = ['人民日报', '光明日报', '解放日报', '文汇报', '羊城晚报', '大众日报', '新华日报', '河北日报']
const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志文玉兰红梅新春生海燕波'
const YEARS = 74

const words = (source: Words, dice: Dice, count: number): string => Array.from({ length: count }, () => source.draw(dice)).join('')

const sentence = (source: Words, dice: Dice): string =>
  Array.from({ length: dice.between(1, 4) }, () => words(source, dice, dice.between(3, 9))).join('，') + '。'

const paragraph = (source: Words, dice: Dice): string => Array.from({ length: dice.between(2, 5) }, () => sentence(source, dice)).join('')

const body = (source: Words, dice: Dice): string[] => {
  const paragraphs: string[] = []
  for (let length = 0; length < LENGTH; length += paragraphs.at(-1)?.length ?? 0) paragraphs.push(paragraph(source, dice))
  return paragraphs
}

const author = (dice: Dice): string => dice.pick([...FAMILY]) + dice.pick([...GIVEN]) + (dice.chance(0.6) ? dice.pick([...GIVEN]) : '')

const two = (number: number): string => String(number).padStart(2, '0')

/** The public document of article `n`, about 1,500 characters: the same for the same number. */
export function searchArticle(n: number, source: Words): ArticleDocument {
  const dice = new Dice(n)
  const publication = dice.between(1, PUBLICATIONS.length)
  const date = `${1950 + dice.between(0, YEARS - 1)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`
  const page = dice.between(1, 8)
  const issue = `${publication}-${date}`
  return {
    format: 2, type: 'article', id: String(n),
    publication: { id: String(publication), name: PUBLICATIONS[publication - 1] ?? '' },
    issue: { id: issue, date, dateCertainty: 'certain' },
    pages: [{ id: `${issue}-${page}`, number: page, name: page === 1 ? '要闻' : null }],
    kicker: dice.chance(0.3) ? words(source, dice, 4) : null,
    headline: words(source, dice, dice.between(4, 8)),
    subheadline: dice.chance(0.3) ? words(source, dice, 5) : null,
    byline: null,
    authors: Array.from({ length: dice.between(0, 2) }, () => ({ name: author(dice), role: '记者' })),
    dateline: `本报北京${dice.between(1, 12)}月${dice.between(1, 28)}日电`,
    body: body(source, dice).map((text) => ({ kind: 'paragraph' as const, text })),
    photos: [],
  }
}
