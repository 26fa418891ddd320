import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { rebuild } from '../../../src/delivery/projector/rebuild'
import { type Following, startFollowing } from '../../../src/delivery/projector/startFollowing'
import { currentReadModel } from '../../../src/delivery/readModel/currentReadModel'
import { currentGeneration, lockBuilding, makeCurrent, newGeneration } from '../../../src/delivery/readModel/generations'
import { type EditorialSource, SourceAway } from '../../../src/delivery/source/EditorialSource'
import { dumpReadModel } from '../../helpers/delivery/log/dumpReadModel'
import { type Deed, PaperHouse } from '../../helpers/delivery/log/paperHouse'
import { writtenSource } from '../../helpers/delivery/log/writtenSource'

const NEVER = 3_600_000

describe('who follows the log', () => {
  let dir: string
  let house: PaperHouse
  let paper: ReturnType<typeof writtenSource>
  let written = 0
  const log = { error: vi.fn(), info: vi.fn() }
  const opened: Following[] = []
  const models: ReturnType<typeof currentReadModel>[] = []

  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-following-'))
    house = new PaperHouse()
    paper = writtenSource()
    written = 0
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()))
    models.splice(0).forEach((each) => each.close())
    vi.clearAllMocks()
    fs.rmSync(dir, { force: true, recursive: true })
  })

  const publish = (): void => {
    for (; written < house.written.length; written++) paper.write(house.written[written]!)
  }
  const does = (what: Deed['do'], text: number, word = 0): void => {
    house.do({ do: what, text, word } as Deed)
    publish()
  }
  const follow = (source: EditorialSource = paper.source, everyMs = NEVER): Following => {
    const following = startFollowing({ dir, everyMs, log, source })
    opened.push(following)
    return following
  }
  const readers = () => {
    const model = currentReadModel(dir)
    models.push(model)
    return model
  }
  const stateOf = (id: string, model = readers()) => model.readModel().prepare('SELECT state, reason, version, answer FROM texts WHERE id = ?').get(id) as { answer: string | null; reason: string | null; state: string; version: number } | undefined
  const rebuilt = async (): Promise<unknown> => {
    const other = path.join(dir, 'other')
    await rebuild({ dir: other, source: paper.source })
    const model = currentReadModel(other)
    models.push(model)
    return dumpReadModel(model.readModel())
  }

  it('has everything readable that the log held when it was asked, also what came while it was reading', async () => {
    does('approve', 0)
    let reading: (() => void) | null = null
    const slow: EditorialSource = { ...paper.source, entriesAfter: async (...asked) => {
      const found = await paper.source.entriesAfter(...asked)
      await new Promise<void>((resolve) => { reading = resolve; setTimeout(resolve, 20) })
      return found
    } }
    const following = follow(slow)
    await following.catchUp()
    reading = null
    const first = following.catchUp()
    await vi.waitFor(() => expect(reading).not.toBeNull(), 20_000)
    does('withdraw', 0)
    await Promise.all([first, following.catchUp(), following.catchUp()])
    expect(stateOf('a1')).toMatchObject({ answer: null, state: 'withdrawn' })
    expect(stateOf('a1')!.reason).toContain('失实')
  })

  it('finds out by itself what others have approved', async () => {
    const following = follow(paper.source, 20)
    await following.catchUp()
    does('approve', 1)
    await vi.waitFor(() => expect(stateOf('a2')).toMatchObject({ state: 'public' }), 20_000)
    expect(following.state()).toEqual({ is: 'following' })
  })

  it('goes on when the database is there again, and has said once that it was away', async () => {
    let isAway = true
    const source: EditorialSource = { ...paper.source, entriesAfter: async (...asked) => {
      if (isAway) throw new SourceAway('the database cannot be read: it is away')
      return paper.source.entriesAfter(...asked)
    } }
    does('approve', 0)
    const following = follow(source, 20)
    await expect(following.catchUp()).rejects.toThrow('it is away')
    expect(following.state()).toEqual({ is: 'failing', why: 'the database cannot be read: it is away' })
    await vi.waitFor(() => expect(log.error).toHaveBeenCalledTimes(1), 20_000)
    isAway = false
    await vi.waitFor(() => expect(stateOf('a1')).toMatchObject({ state: 'public' }), 20_000)
    expect(log.error).toHaveBeenCalledTimes(1)
    expect(log.info).toHaveBeenCalledWith('The read model follows the log again.')
  })

  it('withholds a version whose snapshot is lost, shows no older one instead, and still takes back what is withdrawn later', async () => {
    does('approve', 0, 1)
    does('approve', 1, 1)
    const following = follow()
    await following.catchUp()
    does('approve', 0, 2)
    const lost = house.texts[0]!.snapshot!
    const json = paper.snapshots.get(lost)!
    paper.snapshots.delete(lost)
    does('withdraw', 1)
    await following.catchUp()
    expect(stateOf('a1')).toMatchObject({ answer: null, state: 'withdrawn', version: 2 })
    expect(stateOf('a2')).toMatchObject({ answer: null, state: 'withdrawn' })
    const failing = following.state()
    expect(failing).toMatchObject({ is: 'failing' })
    expect(failing.is === 'failing' && failing.why).toMatch(new RegExp(`entry 3 of the log names the snapshot ${lost}.*version 2 of articles:a1 is withheld.*reissue verify`))
    paper.snapshots.set(lost, json)
    await following.catchUp()
    expect(stateOf('a1')).toMatchObject({ state: 'public', version: 2 })
    expect(following.state()).toEqual({ is: 'following' })
    expect(dumpReadModel(readers().readModel())).toEqual(await rebuilt())
  })

  it('withholds an article while the snapshot is away that the erasure of another caption of its photo has dropped', async () => {
    for (const text of [3, 4, 0]) does('approve', text, text)
    does('withdraw', 4)
    const following = follow()
    await following.catchUp()
    const { version } = stateOf('a1')!
    house.do({ do: 'erase', text: 4, word: 0 })
    const last = house.written.at(-1)!
    expect(last).toHaveProperty('json')
    house.written.pop()
    publish()
    await following.catchUp()
    expect(stateOf('a1')).toMatchObject({ answer: null, state: 'withdrawn', version })
    expect(following.state()).toEqual({ is: 'following' })
    house.written.push(last)
    publish()
    await following.catchUp()
    expect(JSON.parse(String(stateOf('a1')?.answer))).toMatchObject({ photos: [{ caption: '冬藏' }], version })
    expect(dumpReadModel(readers().readModel())).toEqual(await rebuilt())
  })

  it('stops before a gap in the log, and says so', async () => {
    does('approve', 0)
    does('approve', 1)
    paper.entries.splice(0, 1)
    const following = follow()
    await expect(following.catchUp()).rejects.toThrow('the log lacks entry 1')
    expect(() => readers().readModel()).toThrow(expect.objectContaining({ code: 'building', status: 503 }))
  })

  it('builds anew when the log is another than the one it has read', async () => {
    does('approve', 0)
    does('approve', 1)
    const following = follow()
    await following.catchUp()
    const model = readers()
    expect(stateOf('a2', model)).toMatchObject({ state: 'public' })
    // A backup is restored: a2 was never approved.
    paper.entries.splice(0)
    paper.snapshots.clear()
    house = new PaperHouse()
    written = 0
    does('approve', 0)
    does('approve', 0, 3)
    await following.catchUp()
    expect(stateOf('a2', model)).toBeUndefined()
    expect(stateOf('a1', model)).toMatchObject({ state: 'public', version: 2 })
    expect(fs.readdirSync(dir).filter((name) => name.endsWith('.db'))).toEqual([currentGeneration(dir)])
  })

  it('does not serve a read model of another format, and builds its own', async () => {
    const name = newGeneration()
    fs.writeFileSync(path.join(dir, name), 'of another program')
    makeCurrent(dir, name)
    expect(() => readers().readModel()).toThrow(expect.objectContaining({ code: 'building' }))
    does('approve', 0)
    await follow().catchUp()
    expect(stateOf('a1')).toMatchObject({ state: 'public' })
    expect(fs.existsSync(path.join(dir, name))).toBe(false)
  })

  it('makes no difference when two projectors write one read model', async () => {
    const both = [follow(), follow()]
    await Promise.all(both.map((each) => each.catchUp()))
    for (const [text, word] of [[0, 1], [3, 2], [0, 3], [1, 1], [4, 2], [3, 4]] as const) {
      does('approve', text, word)
      await Promise.all(both.map((each) => each.catchUp()))
    }
    expect(dumpReadModel(readers().readModel())).toEqual(await rebuilt())
  })

  it('goes on in the new read model when another process has rebuilt it, and readers have it before anybody is told', async () => {
    does('approve', 0)
    const following = follow()
    await following.catchUp()
    const model = readers()
    model.readModel()
    const before = currentGeneration(dir)
    const { name } = await rebuild({ dir, source: paper.source })
    expect(name).not.toBe(before)
    does('withdraw', 0)
    await following.catchUp()
    expect(stateOf('a1', model)).toMatchObject({ state: 'withdrawn' })
    expect(currentGeneration(dir)).toBe(name)
  })

  it('serves the old read model while a new one is built, to its end for who is reading', async () => {
    does('approve', 0)
    await follow().catchUp()
    const held = readers().readModel()
    let during: unknown = null
    const slow: EditorialSource = { ...paper.source, snapshots: async (hashes) => {
      during ??= stateOf('a1')
      return paper.source.snapshots(hashes)
    } }
    await rebuild({ dir, source: slow })
    expect(during).toMatchObject({ state: 'public' })
    expect(held.prepare('SELECT state FROM texts').all()).toEqual([{ state: 'public' }])
  })

  it('leaves the old read model in its place when a rebuild fails, and nothing beside it', async () => {
    does('approve', 0)
    await follow().catchUp()
    const before = currentGeneration(dir)
    const failing: EditorialSource = { ...paper.source, snapshots: async () => { throw new SourceAway('away') } }
    await expect(rebuild({ dir, source: failing })).rejects.toThrow('away')
    expect(currentGeneration(dir)).toBe(before)
    expect(fs.readdirSync(dir).filter((name) => name.endsWith('.db'))).toEqual([before])
  })

  it('is the same when a thread of its own makes what readers get', async () => {
    for (const [what, text, word] of [['approve', 0, 1], ['approve', 3, 2], ['approve', 1, 3], ['withdraw', 1, 0], ['approve', 4, 4], ['erase', 3, 0], ['approve', 0, 5]] as const) does(what, text, word)
    const other = path.join(dir, 'threaded')
    await rebuild({ dir: other, source: paper.source, threadFrom: 1 })
    const model = currentReadModel(other)
    models.push(model)
    expect(dumpReadModel(model.readModel())).toEqual(await rebuilt())
    expect(stateOf('a1', model)).toMatchObject({ state: 'public' })
  })

  it('lets one process build at a time', async () => {
    const unlock = lockBuilding(dir)
    await expect(rebuild({ dir, source: paper.source })).rejects.toThrow('another process is building')
    unlock?.()
    await expect(rebuild({ dir, source: paper.source })).resolves.toMatchObject({ texts: 0 })
  })
})
