import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { applyBatch, readBatch } from '../../../src/delivery/projector/applyEntries'
import { missingSnapshots } from '../../../src/delivery/projector/applyEntry'
import { Maker } from '../../../src/delivery/projector/making/Maker'
import { readPosition } from '../../../src/delivery/projector/position'
import { rebuild } from '../../../src/delivery/projector/rebuild'
import { type Following, startFollowing } from '../../../src/delivery/projector/startFollowing'
import { currentReadModel } from '../../../src/delivery/readModel/currentReadModel'
import { currentGeneration, lockBuilding, makeCurrent, newGeneration } from '../../../src/delivery/readModel/generations'
import { openReadModel } from '../../../src/delivery/readModel/openReadModel'
import { READ_MODEL_FORMAT } from '../../../src/delivery/readModel/SCHEMA'
import { type EditorialSource, SourceAway } from '../../../src/delivery/source/EditorialSource'
import { startProjector } from '../../../src/delivery/threads/startProjector'
import { type Deed, PaperHouse } from '../../helpers/delivery/log/paperHouse'
import { writtenSource } from '../../helpers/delivery/log/writtenSource'

const NEVER = 3_600_000

describe('who follows the log, in trouble', () => {
  let dir: string
  let house: PaperHouse
  let paper: ReturnType<typeof writtenSource>
  let written = 0
  let trouble: (string | null)[] = []
  const log = { error: vi.fn(), info: vi.fn() }
  const opened: { close: () => unknown }[] = []

  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-troubles-'))
    paper = writtenSource()
    begin()
    trouble = []
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await Promise.all(opened.splice(0).map((each) => each.close()))
    log.error.mockClear()
    log.info.mockClear()
    fs.rmSync(dir, { force: true, recursive: true })
  })

  const begin = (): void => {
    house = new PaperHouse()
    written = 0
  }
  const does = (what: Deed['do'], text: number, word = 0): void => {
    house.do({ do: what, text, word } as Deed)
    for (; written < house.written.length; written++) paper.write(house.written[written]!)
  }
  const follow = (everyMs = NEVER, source: EditorialSource = paper.source): Following => {
    const following = startFollowing({ dir, everyMs, log, onTrouble: (why) => trouble.push(why), source })
    opened.push(following)
    return following
  }
  const current = (): string => path.join(dir, String(currentGeneration(dir)))
  const write = (sql: string): void => {
    const db = new Database(current())
    db.exec(sql)
    db.close()
  }
  const stateOf = (id: string): string | undefined => {
    const model = currentReadModel(dir)
    try {
      return (model.readModel().prepare('SELECT state FROM texts WHERE id = ?').get(id) as { state: string } | undefined)?.state
    } finally {
      model.close()
    }
  }
  /** A clock that stands still until it is moved on. */
  const clock = () => {
    // Whole, so that what is added to it is what has passed.
    let now = Math.ceil(performance.now())
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    return (ms: number): void => { now += ms }
  }
  /** Every byte that the file and what lies beside it hold. */
  const bytes = (): string => fs.readdirSync(dir).filter((name) => name.startsWith('model')).map((name) => fs.readFileSync(path.join(dir, name), 'utf8')).join('\n')

  for (const [what, sql] of [['a column', 'ALTER TABLE texts DROP COLUMN reason'], ['a table', 'DROP TABLE erased'], ['rows that fit', "UPDATE texts SET collection = 'captions' WHERE id = 'a1'; INSERT INTO changes (seq, at, kind, text, version, entry, mark) VALUES (99, '', 'created', 9, 1, 3, '')"]] as const) {
    it(`builds a read model anew that has lost ${what}, and takes back what was withdrawn meanwhile`, async () => {
      does('approve', 0)
      does('approve', 1)
      const following = follow()
      await following.catchUp()
      const before = currentGeneration(dir)
      write(sql)
      does('withdraw', 1)
      does('erase', 0)
      await following.catchUp()
      expect([stateOf('a1'), stateOf('a2')]).toEqual(['erased', 'withdrawn'])
      expect(currentGeneration(dir)).not.toBe(before)
      expect(log.info.mock.calls.flat().join('\n')).toContain('is broken (')
    })
  }

  it('does not build it again and again when the new one is broken, too, and leaves readers what they have', async () => {
    does('approve', 0)
    const following = follow()
    await following.catchUp()
    const goOn = clock()
    write('DROP TABLE versions')
    await following.catchUp()
    for (const wait of [250, 500, 1_000]) {
      write('DROP TABLE versions')
      const broken = currentGeneration(dir)
      await expect(following.catchUp()).rejects.toThrow('built anew, and again')
      goOn(wait - 1)
      await expect(following.catchUp()).rejects.toThrow('reissue verify')
      expect([currentGeneration(dir), stateOf('a1')]).toEqual([broken, 'public'])
      goOn(1)
      await following.catchUp()
      expect(currentGeneration(dir)).not.toBe(broken)
    }
  })

  it('builds ever more seldom while the log has a gap, says which entry is missing, and builds when it is back', async () => {
    does('approve', 0)
    does('approve', 1)
    const [lost] = paper.entries.splice(0, 1)
    const asked = vi.spyOn(paper.source, 'entriesAfter')
    const following = follow()
    const goOn = clock()
    await expect(following.catchUp()).rejects.toThrow(/the log lacks entry 1\..*reissue verify.*readers get 503/)
    for (const wait of [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      goOn(wait - 1)
      asked.mockClear()
      await expect(following.catchUp()).rejects.toThrow('the log lacks entry 1')
      expect(asked).not.toHaveBeenCalled()
      goOn(1)
      await expect(following.catchUp()).rejects.toThrow('the log lacks entry 1')
      expect(asked).toHaveBeenCalledTimes(1)
    }
    paper.entries.unshift(lost!)
    goOn(30_000)
    await following.catchUp()
    expect([stateOf('a1'), stateOf('a2')]).toEqual(['public', 'public'])
  })

  it('leaves readers the read model they have when the log it should be built from has a gap', async () => {
    does('approve', 0)
    does('approve', 1)
    const following = follow()
    await following.catchUp()
    const before = currentGeneration(dir)
    // A backup is restored, and it is broken.
    paper.entries.splice(0)
    begin()
    for (const word of [1, 2, 3]) does('approve', 2, word)
    paper.entries.splice(1, 1)
    await expect(following.catchUp()).rejects.toThrow(/the log lacks entry 2\..*Readers go on with what they had before/)
    expect([currentGeneration(dir), stateOf('a1'), stateOf('a3')]).toEqual([before, 'public', undefined])
  })

  it('tells what keeps readers from anything newer once it has lasted, and when it is over', async () => {
    does('approve', 0)
    let isAway = false
    const source: EditorialSource = { ...paper.source, entriesAfter: async (...asked) => {
      if (isAway) throw new SourceAway('the database is away')
      return paper.source.entriesAfter(...asked)
    } }
    const following = follow(NEVER, source)
    await following.catchUp()
    const goOn = clock()
    isAway = true
    await expect(following.catchUp()).rejects.toThrow('away')
    expect(trouble).toEqual([])
    goOn(2_000)
    for (let i = 0; i < 3; i++) await expect(following.catchUp()).rejects.toThrow('away')
    expect(trouble).toEqual(['the database is away'])
    isAway = false
    await following.catchUp()
    expect(trouble).toEqual(['the database is away', null])
    expect(log.info).toHaveBeenCalledWith('The read model follows the log again.')
  })

  it('does not call readers behind because one snapshot is lost', async () => {
    does('approve', 0)
    const following = follow()
    await following.catchUp()
    does('edit', 0)
    does('edit', 0)
    does('approve', 0, 2)
    paper.snapshots.delete(house.texts[0]!.snapshot!)
    const goOn = clock()
    await following.catchUp()
    goOn(2_000)
    await following.catchUp()
    expect(log.error).toHaveBeenCalledTimes(1)
    expect(log.error).toHaveBeenCalledWith(expect.stringContaining('entry 4 of the log names the snapshot'))
    expect(trouble).toEqual([])
  })

  /** A projector that is killed when an erasure is committed, before anything is wiped. */
  const killedAtErasure = async (): Promise<void> => {
    const db = openReadModel(current(), { readonly: false })
    applyBatch(db, await readBatch(paper.source, readPosition(db), missingSnapshots(db), 32), () => true)
    // Closed by the last who has it open, the log would be put into the file.
    const image = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-killed-'))
    fs.cpSync(dir, image, { recursive: true })
    db.close()
    fs.rmSync(dir, { recursive: true })
    fs.renameSync(image, dir)
  }

  it('wipes what was erased when it was killed between the erasure and the wiping', async () => {
    for (const text of [0, 1, 2]) does('approve', text, text)
    await rebuild({ dir, source: paper.source })
    does('approve', 0, 4)
    does('erase', 0)
    await killedAtErasure()
    expect(stateOf('a1')).toBe('erased')
    expect(bytes()).toMatch(/春耕|防汛/u)
    await follow().catchUp()
    expect(bytes()).not.toMatch(/春耕|防汛/u)
    expect(bytes()).toContain('夏种')
  })

  it('wipes what was erased as soon as a reader who is in the way lets it', async () => {
    does('approve', 0, 4)
    does('approve', 1, 1)
    const following = follow()
    await following.catchUp()
    const reader = openReadModel(current(), { readonly: true })
    opened.push({ close: () => reader.close() })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM texts').get()
    does('erase', 0)
    await following.catchUp()
    expect(stateOf('a1')).toBe('erased')
    expect(bytes()).toContain('防汛')
    await following.catchUp()
    expect(bytes()).toContain('防汛')
    reader.exec('ROLLBACK')
    await following.catchUp()
    expect(bytes()).not.toContain('防汛')
  })

  it('says which snapshot nothing can be made of, and lets the next build begin', async () => {
    does('approve', 0)
    const { snapshot } = house.texts[0]!
    const json = paper.snapshots.get(snapshot!)!
    paper.snapshots.set(snapshot!, json.replace('"body"', '"none"'))
    const other = path.join(dir, 'other')
    await expect(rebuild({ dir: other, source: paper.source, threadFrom: 1 })).rejects.toThrow(`of the snapshot ${snapshot}`)
    expect(fs.readdirSync(other).filter((name) => name.startsWith('model'))).toEqual([])
    paper.snapshots.set(snapshot!, json)
    await expect(rebuild({ dir: other, source: paper.source, threadFrom: 1 })).resolves.toMatchObject({ texts: 1 })
  })

  it('leaves nobody waiting for a thread that has ended', async () => {
    const maker = new Maker()
    const text = { firstAt: '', json: '{', n: 1, snapshot: 'abc', version: 1, versionAt: '' }
    await expect(maker.make([text])).rejects.toThrow('of the snapshot abc')
    await maker.close()
    // It has not even begun when it is ended.
    const other = new Maker()
    const ended = Promise.allSettled([other.make([]), other.make([])])
    await other.close()
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(other.make([])).rejects.toThrow('has ended')
  })

  it('lets go of the lock when nothing can be taken away in the folder any more', async () => {
    vi.spyOn(fs, 'readdirSync').mockImplementation(() => { throw new Error('EIO') })
    await expect(rebuild({ dir, source: paper.source })).rejects.toThrow('EIO')
    vi.restoreAllMocks()
    const unlock = lockBuilding(dir)
    expect(unlock).not.toBeNull()
    unlock?.()
  })

  it('neither takes nor takes away the read model of a newer program in the same folder', async () => {
    const newer = newGeneration(READ_MODEL_FORMAT + 1)
    fs.writeFileSync(path.join(dir, newer), 'of a newer program')
    makeCurrent(dir, newer, READ_MODEL_FORMAT + 1)
    const building = lockBuilding(dir, READ_MODEL_FORMAT + 1)
    does('approve', 0)
    await follow().catchUp()
    await rebuild({ dir, source: paper.source })
    building?.()
    expect(stateOf('a1')).toBe('public')
    expect(currentGeneration(dir, READ_MODEL_FORMAT + 1)).toBe(newer)
    expect(fs.readFileSync(path.join(dir, newer), 'utf8')).toBe('of a newer program')
  })

  it('leaves an older program the read model it has open, and takes it away when nobody reads it any more', async () => {
    const older = newGeneration(READ_MODEL_FORMAT - 1)
    const old = new Database(path.join(dir, older))
    old.exec('PRAGMA journal_mode = WAL; CREATE TABLE texts (id TEXT)')
    makeCurrent(dir, older, READ_MODEL_FORMAT - 1)
    // As they were named before each format had names of its own.
    fs.writeFileSync(path.join(dir, 'model-20250101T000000-00000000.db'), 'left over')
    fs.writeFileSync(path.join(dir, 'current'), 'model-20250101T000000-00000000.db\n')
    does('approve', 0)
    const first = follow()
    await first.catchUp()
    expect(fs.readdirSync(dir).filter((name) => /^(?:model-|current$)/u.test(name))).toEqual([])
    expect(currentGeneration(dir, READ_MODEL_FORMAT - 1)).toBe(older)
    expect(fs.existsSync(path.join(dir, older))).toBe(true)
    old.exec('SELECT * FROM texts')
    old.close()
    await first.close()
    await follow().catchUp()
    expect(currentGeneration(dir, READ_MODEL_FORMAT - 1)).toBeNull()
    expect(fs.readdirSync(dir).filter((name) => name.endsWith('.db'))).toEqual([currentGeneration(dir)])
  })

  it('tells the process that readers may have what was public before, and why', async () => {
    does('approve', 0)
    await rebuild({ dir, source: paper.source })
    vi.stubEnv('DATABASE_URI', `file:${path.join(dir, 'gone', 'reissue.db')}`)
    const told = vi.fn()
    const projector = startProjector(dir, { end: told, trouble: (why) => trouble.push(why) })
    opened.push(projector)
    vi.unstubAllEnvs()
    expect(await projector.untilReadable(60_000)).toBe(false)
    await vi.waitFor(() => expect(trouble).toEqual([expect.stringContaining('there is no database')]), 20_000)
    expect(told).not.toHaveBeenCalled()
  }, 60_000)
})
