import type { Bilingual } from '../../bilingual'
import { isHanCode, isChinesePointCode } from '../characters'
import type { Finding } from '../types'
import type { RuleContext } from './RuleContext'
import { isTraditional, simplifiedOf } from './traditional'
import { unreadBox } from './unreadBox'

const WHY = {
  broken: { zh: '无法显示或不属于任何文字的字符，多是识别失败留下的', en: 'a character that stands for nothing: reading failed here' },
  kana: { zh: '汉字中夹着日文假名，多是形近误识', en: 'kana among Chinese characters, most likely misread for one that looks alike' },
  script: { zh: '汉字之间夹着其他文字的字母', en: 'a letter of another script inside Chinese text' },
  mixed: { zh: '拉丁字母的单词里混有西里尔或希腊字母', en: 'a Cyrillic or Greek letter inside a Latin word' },
  digit: { zh: '数字里混有形近的字母', en: 'a letter that looks like a digit inside a number' },
  traditional: { zh: '简体版面中的繁体字', en: 'a traditional character on a page in simplified characters' },
  variant: { zh: '部首或兼容区的字符，不是通常的汉字', en: 'a radical or compatibility form instead of the usual character' },
  lookalike: { zh: '形近字符：按位置应为另一个字', en: 'looks like another character that belongs here' },
} satisfies Record<string, Bilingual>

/** Kana, Cyrillic and others, and the character that print has where they are read. */
const LOOKALIKES = new Map(Object.entries({
  ロ: '口', ニ: '二', エ: '工', カ: '力', タ: '夕', ト: '卜', ハ: '八', チ: '千', ミ: '三', 囗: '口', 〡: '丨',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y',
  Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Χ: 'X', Υ: 'Y', Ζ: 'Z', ο: 'o',
}))

/** `Ⅲ类水体`, `Ⅱ级响应`, `O型血`, `C座`, `α粒子`: a letter or numeral that names one of several. */
const NAMED = new Set('类级期型度号段代区线等标档册卷部章式相系组座层栋幢馆厅室角股轴点面射粒波受')
const NUMERALS = new Set('〇一二三四五六七八九十')

const isHanChar = (char: string | undefined): boolean => char !== undefined && isHanCode(char.codePointAt(0) as number) && char !== '〇'

/** What only needs the character and its neighbours. `part` begins with it where there is none before. */
const judge = (char: string, before: string | undefined, after: string | undefined, next: string | undefined, isSimplified: boolean): { proposal: string | null; why: Bilingual } | null => {
  const isInside = isHanChar(before) && isHanChar(after)
  if (/[\p{Co}\p{Cn}\ufffd]/u.test(char)) return { proposal: null, why: WHY.broken }
  if (/[\u2e80-\u2fdf\uf900-\ufaff]/u.test(char)) {
    const usual = char.normalize('NFKC')
    return { proposal: usual === char ? null : usual, why: WHY.variant }
  }
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) {
    const isAlone = !/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(`${before ?? ''}${after ?? ''}`)
    return char === 'の' && isInside ? null : { proposal: isAlone ? (LOOKALIKES.get(char) ?? null) : null, why: WHY.kana }
  }
  if (char === '囗' || char === '〡') return { proposal: LOOKALIKES.get(char) ?? null, why: WHY.lookalike }
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(char)) {
    if (/[A-Za-z]/.test(`${before ?? ''}${after ?? ''}`) && LOOKALIKES.has(char)) return { proposal: LOOKALIKES.get(char) as string, why: WHY.mixed }
    return isInside && !NAMED.has(after as string) && char !== 'π' ? { proposal: null, why: WHY.script } : null
  }
  if (/[Oo0]/.test(char) && NUMERALS.has(before ?? '') && (NUMERALS.has(after ?? '') || after === '年')) return { proposal: '〇', why: WHY.lookalike }
  // `中Ⅰ国`, `工作l作`; not `Ⅲ类`, `A股`, `一e家`
  if (/[\u2160-\u217f]/u.test(char) || /[IOQa-df-z]/.test(char)) return isInside && !NAMED.has(after as string) ? { proposal: null, why: WHY.script } : null
  // `第—章` → `第一章`, `这—天` → `这一天`; not `北京—上海`, `28日—30日`
  if (/[-–—―]/u.test(char) && after !== char && before !== char && isHanChar(after) && (/[第这那某统同惟唯另每]/u.test(before ?? '') || (isHanChar(before) && /[些样]/u.test(after as string)))) {
    return { proposal: '一', why: WHY.lookalike }
  }
  // `口本报记者 张三` → `□本报记者 张三`
  if (char === '口' && before === undefined && /^(?:本报|记者|通讯)/u.test(`${after ?? ''}${next ?? ''}`)) return { proposal: '□', why: WHY.lookalike }
  return isSimplified && isTraditional(char) ? { proposal: simplifiedOf(char), why: WHY.traditional } : null
}

/** `2O23年` → `2023年`, `l00万` → `100万`; not `G20`, `O2O`, `4l` */
const numbersWithLetters = (text: string): Finding[] =>
  [...text.matchAll(/(?<![A-Za-z\d])(?:[lIO|](?=\d{2})|\d)[\dOolI|]*(?=[^A-Za-z\dOolI|]|$)/gu)].flatMap((match) => {
    const [found] = match
    if (!/[OolI|]/.test(found) || (found.match(/\d/g) ?? []).length < 2) return []
    return [{ rule: 'foreign-character' as const, start: match.index, end: match.index + found.length, proposal: found.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1'), why: WHY.digit }]
  })

/** `一一记全县春播` → `——记全县春播`: the dash before a subtitle */
const readDash = (text: string): Finding[] =>
  /^一一(?=[\p{Script=Han}“《])/u.test(text) && !/^一一(?:对应|列举|列出|说明|道来|作答|回答|介绍|落实|核对)/u.test(text)
    ? [{ rule: 'foreign-character', start: 0, end: 2, proposal: '——', why: WHY.lookalike }]
    : []

/**
 * Characters that do not belong to the page's script, and those that look like one that does.
 * `中Ⅰ国` (no proposal), `二O二三年` → `二〇二三年`, `2O23年` → `2023年`, `学習` on a simplified page → `学习`, `人囗` → `人口`
 */
export const foreignCharacter = (context: RuleContext): Finding[] => {
  const { isSimplified, part, parts } = context
  const text = parts[part]?.text ?? ''
  const found = [...readDash(text), ...numbersWithLetters(text), ...unreadBox(context)]
  const taken = new Set(found.flatMap(({ end, start }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const characters = [...text]
  let start = 0
  characters.forEach((char, index) => {
    if (!taken.has(start) && !isUsual(char, isSimplified)) {
      const judged = judge(char, characters[index - 1], characters[index + 1], characters[index + 2], isSimplified)
      if (judged) found.push({ rule: 'foreign-character', start, end: start + char.length, ...judged })
    }
    start += char.length
  })
  return found
}

/** Nearly every character: what no rule above speaks of, so that the rules are asked seldom. */
const isUsual = (char: string, isSimplified: boolean): boolean => {
  const code = char.codePointAt(0) as number
  if (code >= 0x4e00 && code <= 0x9fff) return char !== '口' && char !== '囗' && !(isSimplified && isTraditional(char))
  if (code < 0x80) return /[1-9A-HJ-NPR-Ze.,\s]/.test(char)
  return char !== '—' && char !== '―' && isChinesePointCode(code)
}
