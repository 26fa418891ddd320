import type { Bilingual } from '../../../editorial/bilingual'
import type { VersionChanges } from '../../../publishing/versionChanges'
import { certaintyInWords, dayInWords } from '../inWords'
import { WORDS } from '../WORDS'
import type { Passage } from './passagesOf'

const NAMES: Record<string, Bilingual> = {
  kicker: { zh: '引题', en: 'kicker' },
  headline: { zh: '标题', en: 'headline' },
  subheadline: { zh: '副题', en: 'subheadline' },
  byline: { zh: '署名', en: 'byline' },
  dateline: { zh: '电头', en: 'dateline' },
  body: { zh: '正文', en: 'text' },
  authors: { zh: '作者', en: 'authors' },
  photos: { zh: '图片及说明', en: 'photos and captions' },
  pages: { zh: '版次', en: 'page' },
  facsimiles: { zh: '版面图', en: 'facsimile' },
  'publication.name': { zh: '报名', en: 'name of the newspaper' },
}

type Change = VersionChanges['changes'][number]

const sameInBoth = (text: string): Bilingual => ({ zh: text, en: text })

const certaintyOf = (value: unknown): Bilingual => certaintyInWords(String(value)) ?? { zh: '见于版面', en: 'in print' }

/** Those whose values say more than that they changed. */
const VALUES: Record<string, (change: Change) => Bilingual> = {
  'issue.date': ({ after, before }) => {
    const [from, to] = [dayInWords(String(before)), dayInWords(String(after))]
    return { zh: `刊期由${from.zh}更正为${to.zh}`, en: `date corrected from ${from.en} to ${to.en}` }
  },
  'issue.dateCertainty': ({ after, before }) => {
    const [from, to] = [certaintyOf(before), certaintyOf(after)]
    return { zh: `日期可信度由“${from.zh}”改为“${to.zh}”`, en: `certainty of the date from “${from.en}” to “${to.en}”` }
  },
}

type Photo = { photo: string; caption: string; credit: string | null; image: string | null }

/** Whether all that was there of the photos still is, so that pictures, captions or names came in addition. */
const isAdded = ({ after, before }: Change): boolean => {
  const now = new Map((after as Photo[]).map((photo) => [photo.photo, photo]))
  const stays = (was: string | null, is: string | null | undefined): boolean => !was || was === is
  return (before as Photo[]).every(({ caption, credit, image, photo }) => {
    const is = now.get(photo)
    return is !== undefined && stays(caption, is.caption) && stays(credit, is.credit) && stays(image, is.image)
  })
}

/** A version in which nothing but photos and captions came: nothing that was read before was wrong. */
export const areCaptionsAdded = ({ changes }: VersionChanges): boolean =>
  changes.length > 0 && changes.every((change) => change.field === 'photos' && isAdded(change))

/** One of the short changes; where text stands around it, `…`: `正文原作“…拓恩路。”，改为“…拓思路。”` */
export const passageInWords = ({ after, before, endsInside, field, startsInside }: Passage): Bilingual => {
  const { en, zh } = NAMES[field] ?? sameInBoth(field)
  if (before === null) return { zh: `${zh}增加“${after}”`, en: `${en}: added “${after}”` }
  if (after === null) return { zh: `${zh}删去“${before}”`, en: `${en}: “${before}” was taken out` }
  const [was, is] = [before, after].map((text) => `“${startsInside ? '…' : ''}${text}${endsInside ? '…' : ''}”`)
  return { zh: `${zh}原作${was}，改为${is}`, en: `${en}: ${was} now reads ${is}` }
}

/**
 * What a version has changed, as a reader wants to know it: where, and how much.
 * @example `标题、正文有改动，共 3 字；刊期由2022年8月1日更正为2022年8月2日`
 */
export const changesInWords = (version: VersionChanges): Bilingual => {
  if (areCaptionsAdded(version)) return WORDS.captionsAdded
  const { changes, deleted, inserted, substituted } = version
  const fields = [...new Set(changes.map(({ field }) => field))].filter((field) => !(field in VALUES))
  const names = fields.map((field) => NAMES[field] ?? sameInBoth(field))
  const characters = deleted + inserted + substituted
  const said: Bilingual[] = names.length === 0 ? [] : [{
    zh: `${names.map(({ zh }) => zh).join('、')}有改动${characters > 0 ? `，共 ${characters} 字` : ''}`,
    en: `changes in ${names.map(({ en }) => en).join(', ')}${characters > 0 ? ` (${characters} ${characters === 1 ? 'character' : 'characters'})` : ''}`,
  }]
  for (const change of changes) {
    const words = VALUES[change.field]?.(change)
    if (words) said.push(words)
  }
  if (said.length === 0) return WORDS.noChange
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}
