import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { makeOwnFile, makeOwnFolder } from '../../../src/files/ownFiles'
import { createReadModel } from '../../../src/delivery/readModel/createReadModel'
import { lockBuilding, makeCurrent, newGeneration } from '../../../src/delivery/readModel/generations'

const rights = (file: string): string => (fs.statSync(file).mode & 0o777).toString(8)

describe('what the program makes for itself', () => {
  let folder: string
  beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-own-')) })
  afterEach(() => fs.rmSync(folder, { force: true, recursive: true }))

  it('of the read model its user alone can open the folder, the file, what SQLite keeps beside it, the pointer and the lock', () => {
    const dir = path.join(folder, 'data/delivery')
    const unlock = lockBuilding(dir)
    const name = newGeneration()
    const db = createReadModel(path.join(dir, name))
    db.exec("INSERT INTO erased (snapshot) VALUES ('x')")
    makeCurrent(dir, name)
    const files = fs.readdirSync(dir)
    expect(files).toEqual(expect.arrayContaining([name, `${name}-wal`, `${name}-shm`, expect.stringMatching(/^current/u), expect.stringMatching(/lock$/u)]))
    expect(files.map((file) => [file, rights(path.join(dir, file))])).toEqual(files.map((file) => [file, '600']))
    expect([rights(dir), rights(path.dirname(dir))]).toEqual(['700', '700'])
    db.close()
    unlock?.()
  })

  it('what is there already keeps its rights, and what it holds', () => {
    const file = path.join(folder, 'there.db')
    fs.writeFileSync(file, 'held')
    fs.chmodSync(file, 0o644)
    fs.chmodSync(folder, 0o755)
    makeOwnFolder(folder)
    makeOwnFile(file)
    expect([rights(folder), rights(file), fs.readFileSync(file, 'utf8')]).toEqual(['755', '644', 'held'])
  })
})
