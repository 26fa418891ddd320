import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Segmentation } from '../../../src/ingest'
import { projectRoot, reissue } from '../../helpers/reissue'

const ONE_LINE = /^reissue: [^\n]+\n$/u

describe('the reissue command, without a database', { timeout: 180_000 }, () => {
  let folder: string
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-cli-'))
  })
  afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

  const linesOf = ({ articles, furniture, photos }: Segmentation): number[] =>
    [
      ...articles.flatMap(({ lines, paragraphs }) => [...Object.values(lines).flat(), ...paragraphs.flatMap(({ lines: own }) => own)]),
      ...photos.flatMap(({ lines }) => lines),
      ...furniture.flatMap(({ lines }) => lines),
    ].sort((a, b) => a - b)

  it('segment prints a page’s articles as JSON, in which every line that is not blank stands once', async () => {
    const seed = path.join(projectRoot, 'seeds/004_a3b6a770c8d17cd8.txt')
    fs.copyFileSync(seed, path.join(folder, 'page.txt'))
    const { code, stderr, stdout } = await reissue(['segment', 'page.txt'], { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const segmentation = JSON.parse(stdout) as Segmentation
    expect(segmentation.source).toBe('page.txt')
    const expected = fs.readFileSync(seed, 'utf8').split(/\r\n|\n|\r/u).flatMap((text, index) => (text.trim() === '' ? [] : [index + 1]))
    expect(linesOf(segmentation)).toEqual(expected)
    expect(fs.readdirSync(folder)).toEqual(['page.txt'])
  })

  it('segment answers a binary file with exit code 2 and one line that says why', async () => {
    const file = path.join(folder, 'picture.txt')
    fs.writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))
    const { code, stderr, stdout } = await reissue(['segment', file])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(ONE_LINE)
    expect(stderr).toContain(file)
  })

  it.each([
    ['a missing file', ['segment', 'missing.txt'], /missing\.txt: there is no such file/u],
    ['a folder', ['segment', '.'], /it is a folder/u],
    ['an unknown format', ['segment', 'x', '--format', 'pdf'], /auto, text/u],
    ['plain text that is said to be XML', ['segment', path.join(projectRoot, 'seeds/000_c485fea3267a24d1.txt'), '--format', 'mets'], /no XML but plain text/u],
    ['a day far in the future', ['import', path.join(projectRoot, 'seeds/000_c485fea3267a24d1.txt'), '--publication', 'P', '--date', '2923-06-19'], /--date is “2923-06-19”.*at most a year ahead/u],
    ['an unknown command', ['sgement'], /unknown command/u],
    ['files that nothing says where they belong', ['import', path.join(projectRoot, 'seeds/000_c485fea3267a24d1.txt'), '--date', '2023-6-19'], /--publication is missing.*--date is “2023-6-19”/u],
  ])('answers %s with exit code 2 and one line', async (_what, args, reason) => {
    const { code, stderr, stdout } = await reissue(args, { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(reason)
    expect(stderr.trimEnd().split('\n').filter((line) => !line.startsWith('(Did you mean'))).toHaveLength(1)
  })

  it('import looks at the path before it asks for a secret or a database', async () => {
    const database = path.join(folder, 'none.db')
    const { code, stderr, stdout } = await reissue(['import', 'missing', '--publication', 'P', '--date', '2001-01-01'], {
      cwd: folder, env: { DATABASE_URI: `file:${database}`, PAYLOAD_SECRET: '' },
    })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('there is no such file or folder')
    expect(fs.existsSync(database)).toBe(false)
  })

  it('start refuses without a secret, and says which variable to set', async () => {
    const { code, stderr } = await reissue(['start'], { env: { PAYLOAD_SECRET: '' } })
    expect(code).toBe(1)
    expect(stderr).toMatch(ONE_LINE)
    expect(stderr).toContain('PAYLOAD_SECRET is not set')
  })

  it('demo says that its port is taken before it does anything else', async () => {
    const other = net.createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as net.AddressInfo
    const database = path.join(folder, 'demo/reissue.db')
    try {
      const { code, stderr, stdout } = await reissue(['demo'], {
        env: { DATABASE_URI: `file:${database}`, PAYLOAD_SECRET: 'a-secret-for-the-tests-only', PORT: String(port) },
      })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(ONE_LINE)
      expect(stderr).toContain(`port ${port} is taken`)
      expect(fs.existsSync(database)).toBe(false)
    } finally {
      other.close()
    }
  })

  it('says in one line when the database does not open, without its password', async () => {
    const { code, stderr, stdout } = await reissue(['users', 'list'], {
      env: {
        DATABASE_URI: 'mongodb://li:a-password@127.0.0.1:9/reissue?serverSelectionTimeoutMS=200',
        PAYLOAD_SECRET: 'a-secret-for-the-tests-only',
      },
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(ONE_LINE)
    expect(stderr).toContain('does not open')
    expect(stderr).not.toContain('a-password')
  })
})
