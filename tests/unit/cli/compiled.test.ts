import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { compiled } from '../../../bin/compiled.mjs'

describe('a program that is compiled before it is started', () => {
  let root: string
  const write = (name: string, text: string): void => fs.writeFileSync(path.join(root, name), text)
  const startedAs = (file: string | null): string => execFileSync(process.execPath, [String(file)], { encoding: 'utf8' }).trim()

  beforeEach(() => {
    root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-compiled-')))
    fs.mkdirSync(path.join(root, 'src'))
    for (const name of ['payload.config.ts', 'tsconfig.json', 'package-lock.json']) write(name, '{}')
    write('src/word.ts', "export const word: string = 'first'\n")
    write('src/index.ts', "import { word } from './word'\nconsole.log(word, import.meta.url, (await import('./later')).later)\n")
    write('src/later.ts', "export const later: number = 2\n")
  })
  afterEach(() => fs.rmSync(root, { force: true, recursive: true }))

  it('does what its sources say, finds what lies beside them, and is compiled once', async () => {
    const file = await compiled(root, 'src/index.ts')
    expect(startedAs(file)).toBe(`first ${pathToFileURL(path.join(root, 'src/index.ts')).href} 2`)
    const { mtimeMs } = fs.statSync(String(file))
    expect(await compiled(root, 'src/index.ts')).toBe(file)
    expect(fs.statSync(String(file)).mtimeMs).toBe(mtimeMs)
  })

  it('is never an older one: a source that was changed or is new counts at once, and one that is put back as it was', async () => {
    const before = await compiled(root, 'src/index.ts')
    write('src/word.ts', "export const word: string = 'other'\n")
    expect(startedAs(await compiled(root, 'src/index.ts'))).toMatch(/^other /u)
    write('src/word.ts', "export const word: string = 'first'\n")
    expect(await compiled(root, 'src/index.ts')).toBe(before)
    write('src/more.ts', 'export {}\n')
    expect(await compiled(root, 'src/index.ts')).not.toBe(before)
  })

  it('comes out whole of two that begin at once, and leaves nothing half', async () => {
    const script = `import { compiled } from ${JSON.stringify(pathToFileURL(path.resolve('bin/compiled.mjs')).href)}; console.log(await compiled(${JSON.stringify(root)}, 'src/index.ts'))`
    const begin = (): Promise<{ stdout: string }> => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    const [one, other] = (await Promise.all([begin(), begin()])).map(({ stdout }) => stdout.trim())
    expect(one).toBe(other)
    expect(startedAs(one as string)).toMatch(/^first /u)
    expect(fs.readdirSync(path.join(root, 'node_modules/.cache/reissue'))).toEqual([path.basename(path.dirname(one as string))])
  })

  it('comes out whole for all who ask at once in one process, of one program or of two', async () => {
    write('src/other.ts', "console.log('other')\n")
    const [one, same, other] = await Promise.all([compiled(root, 'src/index.ts'), compiled(root, 'src/index.ts'), compiled(root, 'src/other.ts')])
    expect(same).toBe(one)
    expect([startedAs(one).slice(0, 5), startedAs(other)]).toEqual(['first', 'other'])
  })

  it.each([
    ['the folder takes no writes', () => write('node_modules', 'no folder')],
    ['the sources have a mistake', () => write('src/word.ts', 'export const word = ;\n')],
  ])('is left to the loader when %s', async (_why, spoil) => {
    spoil()
    expect(await compiled(root, 'src/index.ts')).toBeNull()
  })
})
