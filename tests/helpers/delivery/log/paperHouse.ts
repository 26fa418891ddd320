import type { SourceEntry } from '../../../../src/delivery/source/EditorialSource'
import { articleSnapshot } from '../../../../src/publishing/articleSnapshot'
import { captionSnapshot } from '../../../../src/publishing/captionSnapshot'
import { canonicalJson } from '../../../../src/publishing/canonicalJson'
import { sha256 } from '../../../../src/publishing/sha256'
import { body } from '../../newsroom'

/** What reaches the editorial database, one write after the other: whoever follows may look between any two. */
export type Written = { drop: string } | { entry: SourceEntry } | { hash: string; json: string }

export type Deed =
  | { do: 'approve' | 'erase' | 'restore' | 'withdraw'; text: number; word: number }
  | { do: 'edit' | 'move'; text: number; word: number }
  | { do: 'date' | 'name' | 'number' | 'open'; text: number; word: number }

export type Text = { collection: 'articles' | 'captions'; id: string; page: number; photo: string | null; article: number | null; stage: 'erased' | 'new' | 'public' | 'withdrawn'; snapshot: string | null; word: number; named: string[] }

/** Three words for headlines and captions: two characters each, none in another. */
export const WORD = ['春耕', '夏种', '秋收', '冬藏', '防汛', '抗旱'] as const
const wordOf = (word: number): string => WORD[word % WORD.length] as string

const text = (collection: Text['collection'], id: string, page: number, photo: string | null = null, article: number | null = null): Text =>
  ({ collection, id, page, photo, article, stage: 'new', snapshot: null, word: 0, named: [] })

/**
 * A newsroom in memory that keeps the rules of the real one as far as its log and its snapshots go: captions renew their
 * article, what stands on an issue follows its date, an erasure drops what shows the words and puts back what does not.
 */
export class PaperHouse {
  readonly texts = [
    text('articles', 'a1', 0), text('articles', 'a2', 1), text('articles', 'a3', 2), text('captions', 'c1', 0, 'f1', 0), text('captions', 'c2', 0, 'f1', 0), text('captions', 'c3', 1, 'f3', 1),
  ]
  readonly publications = [{ id: 'n1', name: '聊城日报', isOpen: false }, { id: 'n2', name: '东营日报', isOpen: false }]
  readonly issues = [{ id: 'i1', publication: 0, date: '2023-06-19' }, { id: 'i2', publication: 0, date: '2023-06-20' }, { id: 'i3', publication: 1, date: '2023-06-19' }]
  readonly pages = [{ id: 'p1', issue: 0, number: 1 }, { id: 'p2', issue: 0, number: 2 }, { id: 'p3', issue: 1, number: 1 }, { id: 'p4', issue: 2, number: 4 }]
  readonly written: Written[] = []
  private seq = 0
  private hash = ''
  private readonly kept = new Map<string, string>()

  do(deed: Deed): void {
    const given = this.texts[deed.text % this.texts.length] as Text
    switch (deed.do) {
      case 'approve': return this.approve(given, deed.word)
      case 'edit': return this.log(given, 'edit')
      case 'erase': return this.erase(given)
      case 'move': return this.move(given, deed.word)
      case 'restore': return this.restore(given)
      case 'withdraw': return this.withdraw(given)
      default: return this.correctPlace(deed)
    }
  }

  /** As they are in readers' hands when everything is applied. */
  publicTexts(): Text[] {
    return this.texts.filter(({ stage }) => stage === 'public')
  }

  placeOf({ page }: Pick<Text, 'page'>) {
    const onPage = this.pages[page] as PaperHouse['pages'][number]
    const issue = this.issues[onPage.issue] as PaperHouse['issues'][number]
    return { issue, page: onPage, publication: this.publications[issue.publication] as PaperHouse['publications'][number] }
  }

  private documentOf(given: Text): string {
    const { issue, page, publication } = this.placeOf(given)
    const image = (id: string) => ({ id, file: `${id}.jpg`, mimeType: 'image/jpeg', width: 800, height: 600 })
    const place = {
      publication: { id: publication.id, name: publication.name },
      issue: { id: issue.id, date: issue.date, dateCertainty: 'inferred' },
      pages: [{ id: page.id, number: page.number, name: null, ...(given.collection === 'articles' ? { facsimile: publication.isOpen ? image(`whole-${page.id}`) : null } : {}) }],
    }
    if (given.collection === 'captions') return canonicalJson(captionSnapshot(given.id, { credit: null, photo: given.photo, text: wordOf(given.word) }, place, image(`m-${given.photo}`)))
    const photos = this.publicTexts().filter(({ article, collection }) => collection === 'captions' && this.texts[article ?? -1] === given)
      .map(({ photo, word }) => ({ photo: String(photo), caption: wordOf(word), credit: null, image: image(`m-${photo}`) }))
    return canonicalJson(articleSnapshot(given.id, { authors: [{ name: `记者${wordOf(given.word)}` }], body: body(`正文说${wordOf(given.word)}。`), headline: wordOf(given.word) }, place, photos, null))
  }

  private keep(json: string): string {
    const hash = sha256(json)
    if (!this.kept.has(hash)) {
      this.kept.set(hash, json)
      this.written.push({ hash, json })
    }
    return hash
  }

  private drop(hash: string): void {
    if (this.kept.delete(hash)) this.written.push({ drop: hash })
  }

  private log(given: Text, action: SourceEntry['action'], more: Partial<SourceEntry> = {}): void {
    const entry = {
      action, at: new Date(Date.UTC(2026, 0, 1) + ++this.seq * 1000).toISOString(), document: `${given.collection}:${given.id}`, erased: null,
      reason: null, seq: this.seq, snapshot: given.snapshot, ...more,
    }
    this.hash = sha256(canonicalJson([this.hash, entry]))
    this.written.push({ entry: { ...entry, hash: this.hash } })
  }

  private name(given: Text, hash: string): void {
    given.snapshot = hash
    given.named.push(hash)
  }

  private renew(given: Text): void {
    if (given.stage !== 'public') return
    const json = this.documentOf(given)
    const hash = this.keep(json)
    if (hash === given.snapshot) return
    this.name(given, hash)
    this.log(given, 'renew')
  }

  private renewAfter(given: Text): void {
    this.renew(given.collection === 'articles' ? given : this.texts[given.article ?? 0] as Text)
  }

  private approve(given: Text, word: number): void {
    if (given.stage === 'erased') return
    given.word = word
    given.stage = 'public'
    this.name(given, this.keep(this.documentOf(given)))
    this.log(given, 'approve')
    this.renewAfter(given)
  }

  private withdraw(given: Text): void {
    if (given.stage !== 'public') return
    given.stage = 'withdrawn'
    this.log(given, 'withdraw', { reason: `失实${this.seq}` })
    this.renewAfter(given)
  }

  private restore(given: Text): void {
    if (given.stage !== 'withdrawn') return
    given.stage = 'public'
    this.log(given, 'restore')
    this.renewAfter(given)
    // Meanwhile its place may have been corrected.
    this.renew(given)
  }

  private erase(given: Text): void {
    if (given.stage === 'erased') return
    given.stage = 'erased'
    const shows = (json: string): boolean => {
      const { id, photo, photos, type } = JSON.parse(json) as { id: string; photo?: string; photos?: { photo: string }[]; type: string }
      if (id === given.id) return true
      return type === 'article' && given.photo !== null && (photo === given.photo || photos?.some((each) => each.photo === given.photo) === true)
    }
    const gone = [...new Set([...given.named, ...[...this.kept].filter(([, json]) => shows(json)).map(([hash]) => hash)])].sort()
    gone.forEach((hash) => this.drop(hash))
    given.snapshot = null
    this.log(given, 'erase', { erased: { files: [], lines: [], linesLeft: [], reasons: [], snapshots: gone, sources: [sha256(given.id)], texts: [] }, reason: '法院判决' })
    if (given.collection === 'captions') this.renewAfter(given)
  }

  /** To another page, where it is read when it is approved the next time. */
  private move(given: Text, page: number): void {
    if (given.stage === 'public' || given.stage === 'erased') return
    given.page = page % this.pages.length
    this.log(given, 'edit')
  }

  private correctPlace({ do: what, text: at, word }: Deed): void {
    const [issue, page, publication] = [this.issues[at % 3]!, this.pages[at % 4]!, this.publications[at % 2]!]
    if (what === 'date') issue.date = `2023-07-0${1 + (word % 9)}`
    if (what === 'number') page.number = word
    if (what === 'name') publication.name = `${wordOf(word)}报`
    if (what === 'open') publication.isOpen = !publication.isOpen
    this.texts.forEach((each) => this.renew(each))
  }
}
