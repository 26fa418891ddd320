import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { currentGeneration } from '../../src/delivery/readModel/generations'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const SEED = path.resolve(import.meta.dirname, '../../seeds')
const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'

describe.skipIf(!chromiumPath)(`a withdrawal that readers do not see yet${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let article: string

  const act = async (as: ServedPerson, action: string): Promise<void> => {
    const { body } = await server.rest('GET', `/articles/${article}?draft=true&depth=0`, { as })
    const done = await server.rest('POST', `/articles/${article}/${action}`, { as, body: { revision: body.revision } })
    expect([action, done.status]).toEqual([action, 200])
  }
  const read = async (): Promise<number> => (await fetch(`${server.url}/api/v1/articles/${article}`)).status
  const until = async (what: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; !(await what()); tries++) {
      if (tries > 600) throw new Error('It does not come about.')
      await sleep(100)
    }
  }

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    const proofreader = await server.person('proofreader', '李校对')
    const publication = (await server.rest('POST', '/publications', { as: editor, body: { name: '聊城日报' } })).body.doc.id
    const issue = (await server.rest('POST', '/issues', { as: editor, body: { date: '2023-06-19', dateCertainty: 'inferred', publication } })).body.doc.id
    const seed = fs.readdirSync(SEED).find((file) => file.endsWith('.txt')) ?? ''
    await server.rest('POST', '/pages', { as: editor, body: { issue, number: 1 }, file: { data: fs.readFileSync(path.join(SEED, seed)), name: seed } })
    const { body } = await server.rest('GET', '/articles?draft=true&limit=1&depth=0', { as: editor })
    article = String(body.docs[0]?.id)
    await act(proofreader, 'claim')
    await act(proofreader, 'submit')
    await act(editor, 'approve')
    expect(await read()).toBe(200)
    browsing = await startBrowser(server.url)
    // It may have to build first.
  }, 600_000)
  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('is done, says so to who withdrew it, makes health say so, and reaches readers when it can', async () => {
    const delivery = path.join(server.folder, 'delivery')
    const page = await browsing.signIn(editor)
    await page.goto(`/admin/collections/articles/${article}`)
    await page.locator('[data-action=withdraw]').waitFor()
    // Nobody can write the read model now: the projector waits for its turn in vain.
    const inTheWay = new Database(path.join(delivery, String(currentGeneration(delivery))))
    inTheWay.exec('BEGIN IMMEDIATE')
    try {
      await page.locator('[data-action=withdraw]').click()
      await page.getByRole('dialog').getByRole('textbox').fill('来源有误')
      await page.getByRole('dialog').getByRole('button', { name: '撤' }).click()
      await page.getByText('读者仍可能看到先前的文本').waitFor()
      if (process.env.BEHIND_SHOT) await page.screenshot({ path: process.env.BEHIND_SHOT })
      const { body } = await server.rest('GET', `/articles/${article}?draft=true&depth=0`, { as: editor })
      expect([body.stage, await read()]).toEqual(['withdrawn', 200])
      await until(async () => (await fetch(`${server.url}/api/health/ready`)).status === 503)
      expect(await (await fetch(`${server.url}/api/health/ready`)).json()).toMatchObject({ what: expect.stringContaining('nothing newer') })
    } finally {
      inTheWay.exec('ROLLBACK')
      inTheWay.close()
    }
    await until(async () => (await read()) === 410)
    await until(async () => (await fetch(`${server.url}/api/health/ready`)).status === 200)
  }, 180_000)
})
