import { bodyParts, lexicalBody } from '../../src/editorial/lexicalBody'
import type { Api } from './Api'

/** An edit that the server has said it saved: what was typed, where, and the revision it made. */
export type Acknowledged = { article: string; revision: number; token: string }
export type EditingFigures = { acknowledged: Acknowledged[]; failures: string[]; merged: number; millis: number[]; refused: number; unanswered: number }

const pick = (count: number): number => Math.floor(Math.random() * count)
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What an editor types: found again, and never inside what another has typed. */
const TOKEN = /〔\d+·\d+〕/gu

/** Where in a text something can be typed that splits nobody's token. */
const placeIn = (text: string): number => {
  const at = pick(text.length + 1)
  const inside = [...text.matchAll(TOKEN)].find((found) => found.index < at && at < found.index + found[0].length)
  return inside ? inside.index : at
}

/** Types the token into one paragraph; every third time it takes the place of up to three characters that are nobody's. */
const typed = (body: unknown, token: string): unknown => {
  const parts = bodyParts(body)
  const index = pick(parts.length)
  return lexicalBody(parts.map((part, at) => {
    if (at !== index) return part
    const place = placeIn(part.text)
    const old = pick(3) === 0 ? /^[\u4e00-\u9fff]{1,3}/u.exec(part.text.slice(place))?.[0].length ?? 0 : 0
    return { ...part, text: part.text.slice(0, place) + token + part.text.slice(place + old) }
  }))
}

/**
 * One editor who reads an article, types, and saves, again and again until the time is over. One half asks for merging; all
 * read again and type again when it is refused as stale.
 * @param until as `performance.now()` counts.
 */
export const edit = async (api: Api, editor: number, articles: readonly string[], until: number, figures: EditingFigures): Promise<void> => {
  const merge = editor % 2 === 0 ? '&merge=auto' : ''
  for (let count = 0; performance.now() < until; count++) {
    const article = articles[pick(articles.length)] as string
    const token = `〔${editor}·${count}〕`
    for (let isSaved = false; !isSaved; ) {
      const { body, revision } = await api.must('GET', `/articles/${article}?depth=0&draft=true`)
      await pause(pick(50))
      const begun = performance.now()
      const answer = await api.ask('PATCH', `/articles/${article}?depth=0${merge}`, { body: typed(body, token), revision })
      figures.millis.push(performance.now() - begun)
      isSaved = answer.status === 200
      if (isSaved) {
        figures.acknowledged.push({ article, revision: answer.body.doc.revision, token })
        if (answer.body.doc.merged) figures.merged++
      } else if (answer.status === 409) figures.refused++
      // It may have been saved or not: that token is not sent again.
      else if (answer.status === 0) {
        figures.unanswered++
        break
      }
      else {
        figures.failures.push(`${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`)
        break
      }
    }
  }
}
