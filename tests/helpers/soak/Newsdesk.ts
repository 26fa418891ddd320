import type { Told } from './ask'
import { Ledger } from './Ledger'
import type { Office } from './office'
import type { Random } from './seededRandom'

export type Article = { id: string; page: string; revision: number; stage: string }
export type Photo = { id: string; revision?: number }

/** What the workers of a run share: what they know to be there, what was acknowledged, and what went wrong. */
export class Newsdesk {
  readonly articles: Article[] = []
  readonly joins: string[] = []
  readonly ledger = new Ledger()
  readonly media: string[] = []
  readonly pages: string[] = []
  readonly photos: Photo[] = []
  /** Answers of 500 and more: each would be a fault of the program. */
  readonly failures: string[] = []
  /** Writes that were sent, acknowledged or not. */
  sent = 0
  private marks = 0
  private numbers = 0

  constructor(readonly office: Office, readonly random: Random, readonly image: Uint8Array) {}

  mark(): string {
    return `甲${++this.marks}号`
  }

  pageNumber(): number {
    return ++this.numbers
  }

  /** A write; when it was acknowledged (2xx), `acknowledged` notes what that promises. */
  async write(told: Promise<Told>, what: string, acknowledged: (body: Told['body']) => void): Promise<boolean> {
    this.sent += 1
    const { body, status, text } = await told
    if (status >= 500) this.failures.push(`${what}: ${status} ${text.slice(0, 300)}`)
    if (status >= 300) return false
    this.ledger.acknowledged += 1
    acknowledged(body)
    return true
  }

  async refresh(article: Article): Promise<void> {
    const { body, status } = await this.office.as('editor', 'GET', `/articles/${article.id}?draft=true&depth=0`)
    // Cut away, or joined to another.
    if (status === 404) this.articles.splice(this.articles.indexOf(article), 1)
    if (status === 200) Object.assign(article, { revision: body.revision, stage: body.stage })
  }

  /** As {@link refresh}, of all at once: what a write that was not answered has made of them is not known. */
  async refreshAll(): Promise<void> {
    const now = new Map<string, Article>()
    for (let page = 1; ; page++) {
      const { body, status, text } = await this.office.as('editor', 'GET', `/articles?draft=true&depth=0&limit=100&sort=createdAt&page=${page}`)
      if (status !== 200) throw new Error(`The articles cannot be read: ${status} ${text.slice(0, 300)}`)
      for (const article of body.docs) now.set(article.id, article)
      if (!body.hasNextPage) break
    }
    for (const article of [...this.articles]) {
      const found = now.get(article.id)
      if (found) Object.assign(article, { revision: found.revision, stage: found.stage })
      else this.articles.splice(this.articles.indexOf(article), 1)
    }
  }

  async learnPage(page: string): Promise<void> {
    const { body, status } = await this.office.as('editor', 'GET', `/articles?draft=true&depth=0&limit=100&where[pages][in]=${page}`)
    if (status !== 200) return
    for (const { id, revision, stage } of body.docs) {
      const known = this.articles.find((article) => article.id === id)
      if (known) Object.assign(known, { revision, stage })
      else this.articles.push({ id, page, revision, stage })
    }
  }
}
