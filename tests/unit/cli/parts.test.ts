import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { checkNode } from '../../../src/cli/doctor/checkNode'
import { checkPackages } from '../../../src/cli/doctor/checkPackages'
import { shownDatabase } from '../../../src/cli/shownDatabase'
import { table } from '../../../src/cli/table'

describe('a table', () => {
  it('aligns columns where a Chinese character takes two cells, and leaves out columns without a value', () => {
    expect(table(['paper', 'page', 'note'], [['聊城日报', '', 'a'], ['X', '', 'b']])).toBe('paper     note\n聊城日报  a\nX         b')
  })
})

describe('the address of a database, as shown', () => {
  it.each([
    ['mongodb://li:p%40ss@db.example.org:27017/reissue?replicaSet=rs0', 'mongodb://li:…@db.example.org:27017/reissue?replicaSet=rs0'],
    ['mongodb+srv://li:secret@a,b/reissue', 'mongodb+srv://li:…@a,b/reissue'],
    ['mongodb://127.0.0.1:27017/reissue', 'mongodb://127.0.0.1:27017/reissue'],
    ['file:./data/reissue.db', 'file:./data/reissue.db'],
  ])('%s → %s', (uri, shown) => expect(shownDatabase(uri)).toBe(shown))
})

describe('doctor', () => {
  it.each([['v20.9.0', 'ok'], ['v22.1.0', 'ok'], ['v20.8.1', 'fail'], ['v18.20.0', 'fail']])('finds Node %s %s', (version, status) => {
    expect(checkNode(version).status).toBe(status)
  })

  it('finds packages of Payload that differ in version or are missing', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-packages-'))
    const install = (name: string, version: string): void => {
      const folder = path.join(root, 'node_modules', name)
      fs.mkdirSync(folder, { recursive: true })
      fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }))
    }
    fs.writeFileSync(path.join(root, 'package.json'), JSON.stringify({ dependencies: { next: '1.0.0', payload: '3.0.0', '@payloadcms/ui': '3.0.0' } }))
    install('payload', '3.0.0')
    expect(checkPackages(root)).toMatchObject({ status: 'fail', message: 'not installed: @payloadcms/ui' })
    install('@payloadcms/ui', '3.0.1')
    expect(checkPackages(root)).toMatchObject({ status: 'fail', message: 'payload is 3.0.0, but @payloadcms/ui 3.0.1' })
    install('@payloadcms/ui', '3.0.0')
    expect(checkPackages(root).status).toBe('ok')
    fs.rmSync(root, { recursive: true })
  })
})
