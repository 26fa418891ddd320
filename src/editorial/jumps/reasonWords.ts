import type { Bilingual } from '../bilingual'
import type { Reason } from './types'

/**
 * Why a join is proposed, for people.
 * @example reasonWords({ rule: 'to-names', mark: '下转2版' }).zh // → '印有“下转2版”'
 */
export const reasonWords = (reason: Reason): Bilingual => {
  switch (reason.rule) {
    case 'marks-agree':
      return { zh: `印有“${reason.from}”和“${reason.to}”，互相对应`, en: `“${reason.from}” and “${reason.to}” name each other's page` }
    case 'to-names':
      return { zh: `印有“${reason.mark}”`, en: `“${reason.mark}” names that page` }
    case 'from-names':
      return { zh: `续文印有“${reason.mark}”`, en: `the continuation says “${reason.mark}”` }
    case 'unknown-page':
      return { zh: `印有“${reason.mark}”，但版次不明`, en: `“${reason.mark}”, though a page's number is not known` }
    case 'headline':
      return reason.share >= 0.95 ? { zh: '标题相同', en: 'the same headline' } : { zh: '标题相近', en: 'a headline much like it' }
    case 'new-headline':
      return { zh: '续文另有标题', en: 'the continuation has a headline of its own' }
    case 'no-headline':
      return { zh: '续文无标题', en: 'the continuation has no headline' }
    case 'sentence':
      return { zh: '前文停在句中', en: 'the first part stops in mid-sentence' }
    case 'text':
      return { zh: '用词相近', en: 'the same rare words' }
    case 'byline':
      return { zh: `作者相同：${reason.names.join('、')}`, en: `the same byline: ${reason.names.join(', ')}` }
    case 'only-one':
      return { zh: '两版之间没有别的可接', en: 'nothing else is left to join between the two pages' }
    case 'structure':
      return { zh: '文件标明是同一篇', en: 'the file says it is one article' }
    case 'person':
      return { zh: '编辑指定', en: 'an editor named them' }
  }
}
