import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createApp } from '../../../src/delivery/app/createApp'
import { rebuild } from '../../../src/delivery/projector/rebuild'
import { type Following, startFollowing } from '../../../src/delivery/projector/startFollowing'
import { type CurrentReadModel, currentReadModel, READERS_LOOK_MS } from '../../../src/delivery/readModel/currentReadModel'
import { currentGeneration } from '../../../src/delivery/readModel/generations'
import { createSearch } from '../../helpers/delivery/createSearch'
import { damagePages } from '../../helpers/delivery/damagePages'
import { type Deed, PaperHouse } from '../../helpers/delivery/log/paperHouse'
import { writtenSource } from '../../helpers/delivery/log/writtenSource'

const NEVER = 3_600_000

describe('a read model that is damaged while it is read', () => {
  let dir: string
  let paper: ReturnType<typeof writtenSource>
  let model: CurrentReadModel
  const log = { error: vi.fn(), info: vi.fn() }
  const onDamage = vi.fn<(name: string, why: string) => void>()
  const opened: { close: () => unknown }[] = []

  beforeEach(async () => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-damaged-'))
    paper = writtenSource()
    const house = new PaperHouse()
    for (const text of [0, 1]) house.do({ do: 'approve', text, word: 0 } as Deed)
    for (const entry of house.written) paper.write(entry)
    await rebuild({ dir, source: paper.source })
    model = currentReadModel(dir, onDamage)
    opened.push(model)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await Promise.all(opened.splice(0).map((each) => each.close()))
    for (const mock of [log.error, log.info, onDamage]) mock.mockReset()
    fs.rmSync(dir, { force: true, recursive: true })
  })

  const follow = (onTrouble?: (why: string | null) => void): Following => {
    const following = startFollowing({ dir, everyMs: NEVER, log, onTrouble, source: paper.source })
    opened.push(following)
    return following
  }

  it('is 503 to readers, as while it is being built, wherever they meet it; and its name is told, and nothing in the log', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const app = await createApp({ mediaDir: dir, readModel: model.readModel, search: createSearch(model.readModel), serverURL: '' })
    opened.push(app)
    expect((await app.inject('/api/v1/articles')).statusCode).toBe(200)
    const name = damagePages(dir, 'texts')
    for (const url of ['/api/v1/articles', '/api/v1/articles/a1', '/api/v1/search?q=日', '/a/a1', '/feeds/articles.atom', '/oai?verb=ListRecords&metadataPrefix=oai_dc', '/api/v1/graphql?query={article(id:"a1"){id}}']) {
      onDamage.mockClear()
      const { body, headers, statusCode } = await app.inject(url)
      expect(onDamage, url).toHaveBeenCalledWith(name, 'database disk image is malformed')
      if (url.includes('graphql')) expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'building' } }] })
      else expect([url, statusCode, headers['retry-after']]).toEqual([url, 503, '5'])
    }
    expect((await app.inject('/api/v1/articles')).json()).toMatchObject({ code: 'building' })
    expect(said).not.toHaveBeenCalled()
  })

  it('is told of by a reader who cannot even open it', () => {
    const name = String(currentGeneration(dir))
    fs.writeFileSync(path.join(dir, name), 'nothing of a database'.repeat(400))
    const other = currentReadModel(dir, onDamage)
    opened.push(other)
    expect(() => other.readModel()).toThrow('made ready')
    expect(onDamage).toHaveBeenCalledWith(name, expect.stringContaining('is no read model'))
  })

  it('is built anew as soon as the projector is told, without an entry of the log, and then serves the same readers', async () => {
    const following = follow()
    await following.catchUp()
    const name = damagePages(dir, 'texts')
    await following.catchUp()
    expect(currentGeneration(dir)).toBe(name)
    onDamage.mockImplementation(following.mend)
    const count = (): unknown => model.readModel().prepare('SELECT count(*) AS texts FROM texts').get()
    expect(count).toThrow('made ready')
    expect(count).toThrow('made ready')
    await vi.waitFor(() => expect(currentGeneration(dir)).not.toBe(name), 20_000)
    await new Promise((resolve) => setTimeout(resolve, READERS_LOOK_MS))
    expect(count()).toEqual({ texts: 2 })
    expect(log.info.mock.calls.flat().filter((line) => String(line).includes('is broken (database disk image is malformed)'))).toHaveLength(1)
    expect(log.error).not.toHaveBeenCalled()
  })

  it('is not built again and again when readers meet damage in each, and the process is told that it lasts', async () => {
    const trouble = vi.fn()
    const following = follow(trouble)
    await following.catchUp()
    following.mend(String(currentGeneration(dir)), 'damaged')
    await following.catchUp()
    let now = Math.ceil(performance.now())
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    for (const wait of [250, 500, 1_000, 2_000, 4_000]) {
      const name = String(currentGeneration(dir))
      now += wait - 250
      following.mend(name, 'damaged')
      await expect(following.catchUp()).rejects.toThrow('built anew, and again')
      expect(currentGeneration(dir)).toBe(name)
      now += 250
      await following.catchUp()
      expect(currentGeneration(dir)).not.toBe(name)
    }
    const name = String(currentGeneration(dir))
    following.mend(name, 'damaged')
    for (let i = 0; i < 3; i++) {
      await expect(following.catchUp()).rejects.toThrow('built anew, and again')
      now += 2_000
    }
    expect(trouble).toHaveBeenCalledWith(expect.stringContaining('built anew, and again'))
  })

  it('is no business of a projector whose read model is another by now', async () => {
    const following = follow()
    await following.catchUp()
    const old = String(currentGeneration(dir))
    await rebuild({ dir, source: paper.source })
    const name = currentGeneration(dir)
    following.mend(old, 'damaged')
    await following.catchUp()
    expect(currentGeneration(dir)).toBe(name)
    expect(log.info).not.toHaveBeenCalled()
  })
})
