import fs from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { picture } from '../helpers/picture'
import type { Told } from '../helpers/soak/ask'
import { isSoak } from '../helpers/soak/isSoak'
import { type Office, openOffice } from '../helpers/soak/office'
import { type DatabaseKind, openRig, type Rig } from '../helpers/soak/rig'

const kinds: DatabaseKind[] = isSoak && process.env.MONGODB_URI ? ['sqlite', 'mongodb'] : ['sqlite']

describe.each(kinds)('an image file that is broken on the disk, on %s', (kind) => {
  let rig: Rig
  let office: Office

  beforeAll(async () => {
    rig = openRig(kind)
    office = await openOffice((await rig.start()).url)
  })
  afterAll(() => rig?.close())

  const upload = async (): Promise<{ file: string; name: string; size: number }> => {
    const { body, status, text } = await office.as('editor', 'POST', '/media?depth=0', { body: { alt: '图' }, file: { data: await picture('navy'), name: 'a.jpg', type: 'image/jpeg' } })
    expect(status, text).toBe(201)
    return { file: path.join(rig.mediaDir, body.doc.filename), name: body.doc.filename, size: body.doc.filesize }
  }
  const read = (name: string): Promise<Told> => office.as('editor', 'GET', `/media/file/${name}`)

  it('is answered with what is wrong and what to do, and verify names each', async () => {
    const [whole, gone, cut, empty, changed] = [await upload(), await upload(), await upload(), await upload(), await upload()]
    fs.rmSync(gone.file)
    fs.truncateSync(cut.file, Math.floor(cut.size / 2))
    fs.truncateSync(empty.file, 0)
    const bytes = fs.readFileSync(changed.file)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 0xff
    fs.writeFileSync(changed.file, bytes)

    expect((await read(whole.name)).status).toBe(200)
    const told = await read(gone.name)
    expect([told.status, told.body?.errors[0].data.code], told.text).toEqual([404, 'no-file'])
    for (const { name } of [cut, empty]) {
      const { body, status, text } = await read(name)
      expect([status, body?.errors[0].data.code], text.slice(0, 200)).toEqual([503, 'broken-file'])
      expect(body.errors[0].message).toMatch(/reissue verify/u)
    }
    const { code, stdout } = await rig.verify()
    expect(code).toBe(1)
    const named = stdout.split('\n').filter((line) => line.startsWith('media '))
    expect(named).toHaveLength(4)
    for (const { name } of [gone, cut, empty, changed]) expect(named.some((line) => line.includes(name))).toBe(true)

    // Brought back from a copy, all is well again.
    const [copy] = await Promise.all([fs.promises.readFile(whole.file)])
    for (const { file } of [gone, cut, empty, changed]) fs.writeFileSync(file, copy)
    expect((await rig.verify()).code).toBe(0)
  })
})
