import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Told } from '../helpers/soak/ask'
import { isSoak } from '../helpers/soak/isSoak'
import { importPage, type Office, openOffice, pageText } from '../helpers/soak/office'
import { openRig, type Rig } from '../helpers/soak/rig'

const MEGABYTE = 1024 * 1024

/** Only root may mount; and not in every container. */
const mountSmall = (): string | null => {
  if (!isSoak || process.getuid?.() !== 0) return null
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-small-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder]).status === 0) return folder
  fs.rmSync(folder, { recursive: true })
  return null
}
const disk = mountSmall()
const reason = disk ? null : isSoak ? 'a small disk cannot be mounted here: run as root' : 'in test:soak only'

describe.skipIf(reason)(`a disk that is full${reason ? ` (skipped: ${reason})` : ''}`, () => {
  const folder = disk ?? ''
  let rig: Rig
  let office: Office
  let article: string

  beforeAll(async () => {
    rig = openRig('sqlite', { folder })
    office = await openOffice((await rig.start()).url)
    article = (await importPage(office, 1, '丑')).articles[0] ?? ''
    expect((await office.as('proofreader', 'POST', `/articles/${article}/claim`, { body: { revision: 1 } })).status).toBe(200)
  })
  afterAll(async () => {
    await rig?.close()
    if (!disk) return
    // Lazily: the kernel lets go of the killed server's files in its own time.
    spawnSync('umount', ['-l', disk])
    fs.rmSync(disk, { recursive: true })
  })

  /** Down to the last byte. */
  const fill = (leave = 0): void => {
    const file = fs.openSync(path.join(folder, 'ballast'), 'a')
    const { bavail, bsize } = fs.statfsSync(folder)
    try {
      for (let left = bavail * bsize - leave; left > 0; left -= MEGABYTE) fs.writeSync(file, Buffer.alloc(Math.min(MEGABYTE, left)))
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
    } finally {
      fs.closeSync(file)
    }
  }
  const free = (): void => fs.rmSync(path.join(folder, 'ballast'))

  /** So noisy that it does not compress: some megabytes. */
  const large = async (): Promise<Buffer> => {
    const bytes = Buffer.alloc(1_200 * 1_200 * 3, 0)
    for (let at = 0, state = 1; at < bytes.length; at++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      bytes[at] = state >>> 24
    }
    return sharp(bytes, { raw: { channels: 3, height: 1_200, width: 1_200 } }).jpeg({ quality: 90 }).toBuffer()
  }
  const upload = async (): Promise<Told> =>
    office.as('editor', 'POST', '/media?depth=0', { body: { alt: '大图' }, file: { data: await large(), name: 'a.jpg', type: 'image/jpeg' } })
  const edit = async (): Promise<Told> => {
    const { body } = await office.as('proofreader', 'GET', `/articles/${article}?draft=true&depth=0`)
    return office.as('proofreader', 'PATCH', `/articles/${article}`, { body: { headline: `题目${'长'.repeat(300)}${body.revision}`, revision: body.revision } })
  }
  const importLarge = (): Promise<Told> => office.as('editor', 'POST', '/pages?depth=0', {
    body: { issue: office.issue, number: 2 }, file: { data: new TextEncoder().encode(Array.from({ length: 60 }, (_, n) => pageText(`寅${n}`)).join('\n')), name: 'b.txt', type: 'text/plain' },
  })
  const expectFull = ({ body, status, text }: Told): void => {
    expect([status, body?.errors?.[0]?.data?.code], text.slice(0, 300)).toEqual([507, 'storage-full'])
    expect(body.errors[0].message).toMatch(/磁盘已满/u)
  }
  const isReady = async (): Promise<boolean> => (await office.as(null, 'GET', '/health/ready')).status === 200
  const media = (): string[] => fs.readdirSync(rig.mediaDir)

  it('refuses writes, says so, keeps nothing of them, and goes on once there is space', async () => {
    const before = media()
    const now = async (): Promise<[string, number]> => {
      const { body } = await office.as('proofreader', 'GET', `/articles/${article}?draft=true&depth=0`)
      return [body.headline, body.revision]
    }
    fill()
    let saved = await now()
    // What SQLite still had room for may be saved; then it is full for good.
    let told = await edit()
    for (let tries = 0; told.status === 200 && tries < 500; tries++) {
      saved = await now()
      told = await edit()
    }
    expectFull(told)
    expectFull(await importLarge())
    expectFull(await upload())
    expect(await now()).toEqual(saved)
    expect(await isReady()).toBe(false)
    expect(media()).toEqual(before)
    free()

    for (const write of [edit, importLarge, upload]) expect((await write()).status).toBeLessThan(300)
    expect(await isReady()).toBe(true)
    const { code, stdout } = await rig.verify()
    expect(code, stdout).toBe(0)
  })

  it('takes nothing of an image that only half fits', async () => {
    const before = media()
    fill(MEGABYTE)
    expectFull(await upload())
    expect(media()).toEqual(before)
    free()
    expect((await upload()).status).toBe(201)
    expect((await rig.verify()).code).toBe(0)
  })
})
