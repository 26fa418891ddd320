import { bodyParts } from '../../src/editorial/lexicalBody'
import type { ServedPerson, Server } from '../../tests/helpers/server'

const LINE = 17
const LINES_OF_PARAGRAPH = 9
/** One character in so many is set wrong, as raw OCR is; every fourth of these is a comma of ASCII, which is a suspect. */
const ERROR_EVERY = 40

// A text of common characters, the same on every run: a linear congruential generator (Numerical Recipes) picks them.
const COMMON = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严'

const dice = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pageText = (characters: number): string => {
  const roll = dice(characters)
  const lines = ['全市秋收秋种工作会议召开', '', '　　本报讯　（记者　王新华）']
  for (let at = 0; at * LINE < characters; at++) {
    const isFirst = at % LINES_OF_PARAGRAPH === 0
    const text = Array.from({ length: isFirst ? LINE - 2 : LINE }, () => COMMON[roll(COMMON.length)]).join('')
    lines.push((isFirst ? '　　' : '') + (at % LINES_OF_PARAGRAPH === LINES_OF_PARAGRAPH - 1 ? `${text.slice(0, -1)}。` : text))
  }
  return `${lines.join('\n')}\n`
}

type Body = { root: { children: { children: { text?: string }[] }[] } }

/** `天气很好` → `天气,很好` or `天气错好`: what a proofreader finds. */
const spoil = (body: Body): Body => {
  const spoilt = structuredClone(body)
  let count = 0
  for (const { children } of spoilt.root.children) {
    for (const node of children) {
      node.text = Array.from(node.text ?? '', (char, at) => (at % ERROR_EVERY !== ERROR_EVERY - 1 ? char : count++ % 4 === 0 ? `${char},` : '错')).join('')
    }
  }
  return spoilt
}

/** An article of about so many characters on a page of its own, with source lines, changes and suspects, claimed by `as`. */
export const deskArticle = async ({ rest }: Server, as: ServedPerson, characters: number): Promise<{ characters: number; id: string }> => {
  const publication = await rest('POST', '/publications', { as, body: { name: `秤 ${characters}` } })
  const issue = await rest('POST', '/issues', { as, body: { date: '2023-06-19', dateCertainty: 'inferred', publication: publication.body.doc.id } })
  const page = await rest('POST', '/pages', {
    as, body: { issue: issue.body.doc.id, number: 1 }, file: { data: Buffer.from(pageText(characters)), name: `${characters}.txt` },
  })
  if (page.status !== 201) throw new Error(`The page was not imported: ${page.text.slice(0, 300)}`)
  const list = await rest('GET', `/articles?depth=0&draft=true&limit=100&where[pages][in]=${page.body.doc.id}`, { as })
  const sizeOf = (body: unknown): number => bodyParts(body).reduce((sum, { text }) => sum + text.length, 0)
  const [longest] = list.body.docs.sort((a, b) => sizeOf(b.body) - sizeOf(a.body))
  if (!longest || sizeOf(longest.body) < characters * 0.9) throw new Error(`The page was cut into pieces; the longest has ${sizeOf(longest?.body)} characters.`)
  const saved = await rest('PATCH', `/articles/${longest.id}?draft=true&depth=0`, { as, body: { body: spoil(longest.body as Body), revision: longest.revision } })
  if (saved.status !== 200) throw new Error(`The article was not changed: ${saved.text.slice(0, 300)}`)
  return { characters: sizeOf(saved.body.doc.body), id: longest.id }
}
