import { expect } from 'vitest'

import type { Answer, App, Parsed, Person } from '../app'
import type { Newsroom } from '../newsroom'

export type ImportDesk = {
  act: (id: string, deed: 'cancel' | 'resume' | 'start', as?: Person) => Promise<Answer>
  /** An import for a day of its own. */
  create: () => Promise<string>
  filesOf: (id: string) => Promise<Record<string, Parsed>[]>
  now: (id: string) => Promise<Record<string, Parsed>>
  /** Every page of the import's issue, as the database has them. */
  pagesOf: (id: string) => Promise<Record<string, Parsed>[]>
  send: (id: string, path: string, content: Uint8Array | string, as?: Person) => Promise<Answer>
  /** Sends files that must be taken, and starts. */
  start: (id: string, files: Record<string, string>) => Promise<void>
  /** One look at the queue, as the server does every second. */
  work: () => Promise<void>
}

/** What an archivist does with imports, by REST. */
export const importDesk = (app: App, news: Newsroom): ImportDesk => {
  let day = 0
  const now: ImportDesk['now'] = async (id) => (await app.rest('GET', `/imports/${id}?depth=0`, { as: news.proofreader })).body
  const act: ImportDesk['act'] = (id, deed, as = news.editor) => app.rest('POST', `/imports/${id}/${deed}`, { as })
  const send: ImportDesk['send'] = (id, path, content, as = news.editor) => {
    const form = new FormData()
    form.set('path', path)
    form.set('file', new File([content as never], path.split('/').at(-1) ?? path))
    return app.form(`/imports/${id}/files`, form, as)
  }
  return {
    act,
    create: async () => {
      const { body, status } = await app.rest('POST', '/imports?depth=0', {
        as: news.editor, body: { date: new Date(Date.UTC(2020, 0, ++day)).toISOString().slice(0, 10), publication: news.publication.id },
      })
      expect(status, JSON.stringify(body)).toBe(201)
      return body.doc.id
    },
    filesOf: async (id) =>
      (await app.rest('GET', `/import-files?depth=0&limit=100&sort=path&where[import][equals]=${id}`, { as: news.proofreader })).body.docs,
    now,
    pagesOf: async (id) => {
      const { issue } = await now(id)
      return (await app.payload.db.find({ collection: 'pages', pagination: false, sort: 'number', where: { issue: { equals: issue } } })).docs as Record<string, Parsed>[]
    },
    send,
    start: async (id, files) => {
      for (const [path, content] of Object.entries(files)) {
        const answer = await send(id, path, content)
        expect(answer.status, JSON.stringify(answer.body)).toBe(201)
      }
      expect((await act(id, 'start')).status).toBe(200)
    },
    work: async () => void (await app.payload.jobs.run({ limit: 1, queue: 'imports' })),
  }
}
