import type { Database } from 'libsql'

import type { PublicDocument } from '../../publishing/PublicDocument'
import { statement } from '../readModel/statement'

/** What a public text stands on, by ids. */
export type Stand = { issue: string; pages: string[]; publication: string }

export const standOf = ({ issue, pages, publication }: PublicDocument): Stand =>
  ({ issue: issue.id, pages: [...new Set(pages.map(({ id }) => id))], publication: publication.id })

type Kind = 'issues' | 'pages' | 'publications'
type Words = Record<string, number | string | null>

const pageOf = ({ pages }: PublicDocument, id: string) => pages.find((page) => page.id === id)

/** What a document says of a place it stands on, by columns. */
const WORDS: Record<Kind, (document: PublicDocument, id: string) => Words> = {
  publications: ({ publication }) => ({ name: publication.name }),
  issues: ({ issue, publication }) => ({ publication: publication.id, date: issue.date, dateCertainty: issue.dateCertainty }),
  pages: (document, id) => {
    const { name = null, number = null } = pageOf(document, id) ?? {}
    return { issue: document.issue.id, publication: document.publication.id, number, name }
  },
}

/** The public texts on a place. */
const ON: Record<Kind, string> = {
  publications: 'FROM texts t WHERE t.publication = ?',
  issues: "FROM texts t WHERE t.collection IN ('articles', 'captions') AND t.state = 'public' AND t.issue = ?",
  pages: 'FROM textPages p JOIN texts t ON t.n = p.text WHERE p.page = ?',
}

const idsOf = ({ issue, pages, publication }: Stand): [Kind, string][] =>
  [['publications', publication], ['issues', issue], ...pages.map((page): [Kind, string] => ['pages', page])]

/** As the version says that the change `seq` has made. Without the document, of which there may be one for each page. */
type Said = { seq: number; words: Words }
type Shown = { facsimile: string | null; seq: number }
/** A place that texts have come to stand on. `shown`: by articles, captions say nothing of facsimiles. */
type Entered = { id: string; kind: Kind; said: Said; shown: Shown | null; texts: number }
type Newest = { document: PublicDocument; seq: number }

const saidBy = (kind: Kind, id: string, { document, seq }: Newest): Said => ({ seq, words: WORDS[kind](document, id) })

const shownBy = (kind: Kind, id: string, { document, seq }: Newest): Shown | null => {
  if (kind !== 'pages' || document.type !== 'article') return null
  const facsimile = pageOf(document, id)?.facsimile
  return { facsimile: facsimile ? JSON.stringify(facsimile) : null, seq }
}

const newer = <One extends { seq: number }>(one: One, other: One): One => (other.seq > one.seq ? other : one)

/**
 * Newspapers, issues and pages as far as public texts stand on them: how many, and what the newest of them (by the number
 * of the change that made its version) says. Who enters is written by {@link Places.settle}, which comes when all texts of a batch
 * stand where they belong: a rebuild has thousands of them for one newspaper.
 */
export class Places {
  private readonly entered = new Map<string, Entered>()
  /** Those that the newest of their texts may have left. */
  private readonly unsure = new Map<string, [Kind, string]>()

  constructor(private readonly db: Database) {}

  enter(document: PublicDocument, seq: number): void {
    for (const [kind, id] of idsOf(standOf(document))) {
      const said = saidBy(kind, id, { document, seq })
      const shown = shownBy(kind, id, { document, seq })
      const known = this.entered.get(`${kind}:${id}`)
      this.entered.set(`${kind}:${id}`, {
        id, kind, said: known ? newer(said, known.said) : said, shown: shown && known?.shown ? newer(shown, known.shown) : (shown ?? known?.shown ?? null),
        texts: (known?.texts ?? 0) + 1,
      })
    }
  }

  leave(stand: Stand, seq: number): void {
    for (const [kind, id] of idsOf(stand)) {
      statement(this.db, `UPDATE ${kind} SET texts = texts - 1 WHERE id = ?`).run(id)
      const row = statement(this.db, `SELECT * FROM ${kind} WHERE id = ?`).get(id) as { facsimileSeq?: number; seq: number; texts: number }
      if (row.texts === 0 || row.seq === seq || row.facsimileSeq === seq) this.unsure.set(`${kind}:${id}`, [kind, id])
    }
  }

  settle(): void {
    for (const each of this.entered.values()) this.write(each)
    this.entered.clear()
    for (const [kind, id] of this.unsure.values()) {
      const newest = this.newestOn(kind, id)
      if (newest) this.sayAgain(kind, id, newest)
      else statement(this.db, `DELETE FROM ${kind} WHERE id = ?`).run(id)
    }
    this.unsure.clear()
  }

  private write({ id, kind, said, shown, texts }: Entered): void {
    const words = Object.entries(said.words)
    statement(this.db, `INSERT INTO ${kind} (id, ${words.map(([name]) => name).join(', ')}, seq, texts) VALUES (?, ${words.map(() => '?').join(', ')}, ?, ?)
      ON CONFLICT (id) DO UPDATE SET texts = texts + excluded.texts`).run(id, ...words.map(([, word]) => word), said.seq, texts)
    this.say(kind, id, said)
    this.show(id, shown)
  }

  private newestOn(kind: Kind, id: string, condition = ''): Newest | null {
    const row = statement(this.db, `SELECT v.json, t.versionSeq AS seq FROM (SELECT t.n, t.version, t.versionSeq ${ON[kind]} ${condition}
      ORDER BY t.versionSeq DESC LIMIT 1) t JOIN versions v ON v.text = t.n AND v.number = t.version`).get(id) as { json: string; seq: number } | undefined
    return row ? { document: JSON.parse(row.json) as PublicDocument, seq: row.seq } : null
  }

  private sayAgain(kind: Kind, id: string, newest: Newest): void {
    statement(this.db, `UPDATE ${kind} SET seq = 0 WHERE id = ?`).run(id)
    this.say(kind, id, saidBy(kind, id, newest))
    if (kind !== 'pages') return
    statement(this.db, 'UPDATE pages SET facsimile = NULL, facsimileSeq = 0 WHERE id = ?').run(id)
    const article = this.newestOn(kind, id, "AND t.collection = 'articles'")
    this.show(id, article && shownBy(kind, id, article))
  }

  private say(kind: Kind, id: string, { seq, words }: Said): void {
    const each = Object.entries(words)
    statement(this.db, `UPDATE ${kind} SET ${each.map(([name]) => `${name} = ?`).join(', ')}, seq = ? WHERE id = ? AND seq <= ?`)
      .run(...each.map(([, word]) => word), seq, id, seq)
  }

  private show(id: string, shown: Shown | null): void {
    if (!shown) return
    statement(this.db, 'UPDATE pages SET facsimile = ?, facsimileSeq = ? WHERE id = ? AND facsimileSeq <= ?')
      .run(shown.facsimile, shown.seq, id, shown.seq)
  }
}
