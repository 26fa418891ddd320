import { numbersFrom } from './numbersFrom'

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡']
const GIVEN = [...'建国志强秀英丽华文斌海燕春梅立新永平']
const PLACES = ['城东街道', '河西镇', '新区', '南关村', '北湖社区', '开发区', '老城区', '高铁新城']
const SUBJECTS = ['夏粮收购', '道路改造', '文明创建', '防汛演练', '图书下乡', '河道清淤', '就业服务', '校园安全']
const SENTENCES = [
  '记者在现场看到，工作人员正在有序开展各项准备工作，群众的满意度不断提高。',
  '今年以来，当地坚持问题导向，多次召开会议研究部署，取得了明显的成效。',
  '有关负责人表示，下一步将继续加大投入，让更多的居民享受到发展的成果。',
  '据了解，该项目建成之后，每年可以为当地增加收入，带动周边的人们就业。',
  '截至目前，这项工作已经完成了全部计划的一半，预计年底之前可以全面完工。',
]

export type PageSize = { articles?: number; paragraphs?: number; photos?: number; sentences?: number }

/** `今年以来，当地坚持…` → `今年以来，第7号在北湖社区，当地坚持…`: no two pages are nearly the same text. */
const ownSentence = (sentence: string, seed: number, place: () => string): string =>
  sentence.replace(/，/gu, () => `，第${seed}号在${place()}，`)

/** A made-up page of its own for each seed: articles with headline and byline, and a photo with its caption. */
export const madePage = (seed: number, { articles = 2, paragraphs = 1, photos = 1, sentences = 3 }: PageSize = {}): string => {
  const below = numbersFrom(seed)
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const person = (): string => one(SURNAMES) + one(GIVEN) + one(GIVEN)
  const lines: string[] = []
  for (let article = 0; article < articles; article++) {
    lines.push('', `${one(PLACES)}扎实推进${one(SUBJECTS)} 第${seed}号第${article + 1}件`, '')
    for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
      const text = Array.from({ length: sentences }, () => ownSentence(one(SENTENCES), seed, () => one(PLACES))).join('')
      lines.push(paragraph === 0 ? `本报讯(记者 ${person()})${below(12) + 1}月${below(28) + 1}日，${text}` : text, '')
    }
  }
  for (let photo = 0; photo < photos; photo++) {
    lines.push('', `${below(12) + 1}月${below(28) + 1}日，在${one(PLACES)}，居民们正在参加${one(SUBJECTS)}第${seed}号活动。 ■ 本报记者 ${person()} 摄`, '')
  }
  return lines.join('\n')
}
