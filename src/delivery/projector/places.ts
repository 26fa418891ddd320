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

type Newest = { document: PublicDocument; seq: number }

/**
 * Newspapers, issues and pages as far as public texts stand on them: how many, and what the newest of them (by the number
 * of the change that made its version) says. {@link Places.settle} comes when all texts of a batch stand where they belong.
 */
export class Places {
  /** Those that the newest of their texts may have left. */
  private readonly unsure = new Map<string, [Kind, string]>()

  constructor(private readonly db: Database) {}

  enter(document: PublicDocument, seq: number): void {
    for (const [kind, id] of idsOf(standOf(document))) {
      const words = Object.entries(WORDS[kind](document, id))
      statement(this.db, `INSERT INTO ${kind} (id, ${words.map(([name]) => name).join(', ')}, seq, texts) VALUES (?, ${words.map(() => '?').join(', ')}, ?, 1)
        ON CONFLICT (id) DO UPDATE SET texts = texts + 1`).run(id, ...words.map(([, word]) => word), seq)
      this.say(kind, id, { document, seq })
      if (kind === 'pages') this.show(id, { document, seq })
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
    for (const [kind, id] of this.unsure.values()) {
      const newest = this.newestOn(kind, id)
      if (newest) this.sayAgain(kind, id, newest)
      else statement(this.db, `DELETE FROM ${kind} WHERE id = ?`).run(id)
    }
    this.unsure.clear()
  }

  private newestOn(kind: Kind, id: string, condition = ''): Newest | null {
    const row = statement(this.db, `SELECT v.json, t.versionSeq AS seq FROM (SELECT t.n, t.version, t.versionSeq ${ON[kind]} ${condition}
      ORDER BY t.versionSeq DESC LIMIT 1) t JOIN versions v ON v.text = t.n AND v.number = t.version`).get(id) as { json: string; seq: number } | undefined
    return row ? { document: JSON.parse(row.json) as PublicDocument, seq: row.seq } : null
  }

  private sayAgain(kind: Kind, id: string, newest: Newest): void {
    statement(this.db, `UPDATE ${kind} SET seq = 0 WHERE id = ?`).run(id)
    this.say(kind, id, newest)
    if (kind !== 'pages') return
    statement(this.db, 'UPDATE pages SET facsimile = NULL, facsimileSeq = 0 WHERE id = ?').run(id)
    const article = this.newestOn(kind, id, "AND t.collection = 'articles'")
    if (article) this.show(id, article)
  }

  private say(kind: Kind, id: string, { document, seq }: Newest): void {
    const words = Object.entries(WORDS[kind](document, id))
    statement(this.db, `UPDATE ${kind} SET ${words.map(([name]) => `${name} = ?`).join(', ')}, seq = ? WHERE id = ? AND seq <= ?`)
      .run(...words.map(([, word]) => word), seq, id, seq)
  }

  /** Captions say nothing of facsimiles. */
  private show(id: string, { document, seq }: Newest): void {
    if (document.type !== 'article') return
    const facsimile = pageOf(document, id)?.facsimile
    statement(this.db, 'UPDATE pages SET facsimile = ?, facsimileSeq = ? WHERE id = ? AND facsimileSeq <= ?')
      .run(facsimile ? JSON.stringify(facsimile) : null, seq, id, seq)
  }
}
