import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFormats, checkLine, type FormatCheck } from '../../../../scripts/helpers/checkFormats'
import type { IssueSegmentation } from '../../../../src/ingest'
import { projectRoot, reissue } from '../../../helpers/reissue'

const FIXTURES = path.join(projectRoot, 'tests/fixtures/formats')

describe('reissue segment', { timeout: 120_000 }, () => {
  it('prints an issue of several pages as one document', async () => {
    const { code, stderr, stdout } = await reissue(['segment', path.join(FIXTURES, 'issue/mets.xml')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { articles, pages } = JSON.parse(stdout) as IssueSegmentation
    expect(pages.map(({ file, firstLine, lastLine, number }) => [number, file, firstLine, lastLine])).toEqual([[1, '0001.xml', 1, 6], [2, '0002.xml', 7, 9]])
    expect(articles.map(({ headline }) => headline)).toEqual(['全县春播过半', '村民刷卡浇地'])
    expect(articles[0]?.paragraphs.at(-1)).toMatchObject({ lines: [5, 6, 7], text: expect.stringMatching(/指导农民科学播种，确保一播全苗。$/u) as string })
  })

  it('prints one page as itself, and answers a false format with exit code 2 and one line', async () => {
    const page = await reissue(['segment', path.join(FIXTURES, 'page.hocr'), '--format', 'hocr'])
    expect(JSON.parse(page.stdout)).toMatchObject({ source: 'page.hocr', dialect: 'layout', articles: [{ headline: '合唱团登台' }] })
    const wrong = await reissue(['segment', path.join(FIXTURES, 'page.hocr'), '--format', 'alto'])
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toMatch(/^reissue: [^\n]*page\.hocr: [^\n]+\n$/u)
  })
})

describe('checking a folder of files', () => {
  const folder = path.join(os.tmpdir(), `reissue-formats-${process.pid}`)
  beforeAll(() => fs.cpSync(FIXTURES, folder, { recursive: true }))
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  const check = async (): Promise<FormatCheck[]> => {
    const checks: FormatCheck[] = []
    for await (const each of checkFormats(folder)) checks.push(each)
    return checks
  }

  it('reads an issue with its pages, and each of them once', async () => {
    expect((await check()).map(checkLine)).toEqual([
      'issue/mets.xml  mets  2 pages  2 articles  0 photos  9 lines  0 warnings',
      'page.hocr  hocr  1 page  1 article  0 photos  3 lines  0 warnings',
      'page.page  page-xml  1 page  1 article  0 photos  2 lines  0 warnings',
    ])
  })

  it('says why a file was not read, and knows what is no page at all', async () => {
    fs.writeFileSync(path.join(folder, 'broken.xml'), '<?xml version="1.0"?><alto><Layout>')
    fs.writeFileSync(path.join(folder, 'readme.html'), '<html><body>Hello</body></html>')
    const found = (await check()).filter(({ error }) => error !== null)
    expect(found.map(({ file, isForeign }) => [file, isForeign])).toEqual([['broken.xml', false], ['readme.html', true]])
    expect(found.map(checkLine)).toEqual([expect.stringMatching(/^broken\.xml {2}NOT READ: .*line 1/u), expect.stringMatching(/^readme\.html {2}no page: /u)])
  })
})
