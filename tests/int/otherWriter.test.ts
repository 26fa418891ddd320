import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { databaseKind } from '../helpers/database'

type Client = { execute: (sql: string) => Promise<unknown> }

describe.runIf(databaseKind === 'sqlite')('while another process writes to the SQLite file', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  it('a write waits and then succeeds, and so does every later one', async () => {
    const editor = await app.person('editor')
    const create = (name: string) => app.rest('POST', '/publications', { as: editor, body: { name } })
    // A connection of its own, as another process would have.
    const other = (app.payload.db as unknown as { client: Client }).client
    await other.execute('BEGIN IMMEDIATE')
    let isDone = false
    const waiting = create('等报').finally(() => {
      isDone = true
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(isDone).toBe(false)
    await other.execute('COMMIT')
    expect((await waiting).status).toBe(201)
    expect((await create('后报')).status).toBe(201)
    const { body } = await app.rest('GET', '/publications?sort=name', { as: editor })
    expect(body.docs.map(({ name }: { name: string }) => name).sort()).toEqual(['后报', '等报'].sort())
  })
})
