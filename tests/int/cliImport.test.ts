import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Problem } from '../../src/verify/Problem'
import { verify } from '../../src/verify/verify'
import { writeIssue } from '../../bench/helpers/writeIssue'
import { variedPage } from '../../bench/helpers/variedPage'
import { type App, type Person, startApp } from '../helpers/app'
import { readEverything } from '../helpers/crash/everything'
import { numbersFrom } from '../helpers/crash/numbersFrom'
import { skipReason } from '../helpers/database'
import { programArguments } from '../helpers/programArguments'
import { projectRoot, reissue } from '../helpers/reissue'

type Result = { articles: number; faults: number; file: string; isNumberGuessed: boolean; message: string | null; page: string; pageNumber: number | null; status: string; warnings: number }
type Report = { failed: number; new: number; pages: Result[]; 're-imported': number; unchanged: number }

describe.skipIf(skipReason)('importing whole issues by the command', { timeout: 300_000 }, () => {
  let app: App
  let editor: Person
  let folder: string

  beforeAll(async () => {
    app = await startApp()
    editor = await app.person('editor')
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-issues-'))
  })
  afterAll(async () => {
    fs.rmSync(folder, { force: true, recursive: true })
    await app.close()
  })

  const run = async (args: string[], said = /^$/u): Promise<{ code: number | null; report: Report }> => {
    const { code, stderr, stdout } = await reissue(['import', ...args, '--json'], { cwd: folder })
    expect(stderr).toMatch(said)
    return { code, report: JSON.parse(stdout) as Report }
  }
  const total = async (route: string): Promise<number> => (await app.rest('GET', `${route}`, { as: editor })).body.totalDocs

  it('makes the pages of one issue from a METS file, which says itself where it belongs; its ALTO files are not imported twice', async () => {
    const issue = path.join(folder, 'whole')
    writeIssue(issue, 4)
    const { code, report } = await run(['whole'])
    expect([code, report.new, report.failed]).toEqual([0, 4, 0])
    expect(report.pages.map(({ pageNumber }) => pageNumber)).toEqual([1, 2, 3, 4])
    const issues = await app.rest('GET', '/issues?where[date][equals]=1999-12-31', { as: editor })
    expect(issues.body.docs).toMatchObject([{ date: '1999-12-31' }])
    expect(await total(`/pages?where[issue][equals]=${issues.body.docs[0].id}`)).toBe(4)
    const spread = await app.payload.db.find<{ id: string; partOf: string }>({ collection: 'articles', pagination: false, where: { partOf: { exists: true } } })
    expect(spread.docs.length).toBeGreaterThan(1)
    for (const { partOf } of spread.docs) expect(partOf.startsWith(`${issues.body.docs[0].id}:`)).toBe(true)

    const again = await run(['whole'])
    expect(again.report).toMatchObject({ failed: 0, new: 0, unchanged: 4 })
    expect(await total('/pages')).toBe(4)
  })

  it('takes newspaper and day from the options before the file, and says what is missing where neither names them', async () => {
    writeIssue(path.join(folder, 'told'), 2, 50)
    const told = await run(['told/issue-mets.xml', '--publication', '听写日报', '--date', '2001-02-03'])
    expect(told.report).toMatchObject({ failed: 0, new: 2 })
    expect(await total('/issues?where[date][equals]=2001-02-03')).toBe(1)

    writeIssue(path.join(folder, 'mute'), 1, 60)
    const mets = path.join(folder, 'mute/issue-mets.xml')
    fs.writeFileSync(mets, fs.readFileSync(mets, 'utf8').replaceAll('测速日报 1999-12-31', ''))
    const before = await total('/pages')
    const mute = await run(['mute'])
    expect([mute.code, mute.report.failed]).toEqual([1, 1])
    expect(mute.report.pages[0]?.message).toMatch(/--publication.*--date/u)
    expect(await total('/pages')).toBe(before)
  })

  it('names the page of an issue whose file is missing, and imports nothing of its folder by guess', async () => {
    writeIssue(path.join(folder, 'torn'), 3, 70)
    fs.rmSync(path.join(folder, 'torn/alto/1.xml'))
    const before = await total('/pages')
    const { code, report } = await run(['torn', '--publication', '残缺日报', '--date', '2002-02-02'])
    expect(code).toBe(1)
    expect(report.pages.every(({ status }) => status === 'failed')).toBe(true)
    expect(report.pages[0]?.message).toContain('alto/1.xml')
    expect(await total('/pages')).toBe(before)
    expect((await reissue(['import', 'torn/issue-mets.xml', '--page', '3'], { cwd: folder })).code).toBe(2)
  })

  it('guesses the page numbers of a folder from the files’ names, and says so; two that say the same say nothing', async () => {
    for (const [index, name] of ['04版.txt', 'lcrb_A03.txt', '要闻.txt', 'a/05版.txt', 'a/p5.txt'].entries()) {
      const file = path.join(folder, 'named', name)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, `第${index}村修好了路\n\n本报讯 第${index}村的水泥路日前修好，${index * 7 + 3}户村民出行方便。\n`)
    }
    const { code, report } = await run(['named', '--publication', '猜版日报', '--date', '2003-03-03'])
    expect([code, report.new]).toEqual([0, 5])
    const told = Object.fromEntries(report.pages.map(({ file, isNumberGuessed, pageNumber }) => [path.basename(file), [pageNumber, isNumberGuessed]]))
    expect(told).toEqual({ '04版.txt': [4, true], '05版.txt': [null, false], 'lcrb_A03.txt': [3, true], 'p5.txt': [null, false], '要闻.txt': [null, false] })
    const page = await app.rest('GET', `/pages/${report.pages.find(({ file }) => file.endsWith('04版.txt'))?.page}?depth=0`, { as: editor })
    expect(page.body.number).toBe(4)
  })

  it('imports a corrected file again, says so, and leaves a page of another text alone', async () => {
    const file = path.join(folder, 'page.txt')
    const place = ['page.txt', '--publication', '更正日报', '--date', '2003-03-03', '--page', '5']
    fs.writeFileSync(file, variedPage(100))
    expect((await run(place)).report).toMatchObject({ new: 1 })
    fs.writeFileSync(file, variedPage(100).toString('utf8').replace('，', '、'))
    const second = await run(place)
    expect(second.report).toMatchObject({ failed: 0, new: 0, 're-imported': 1 })
    expect((await run(place)).report).toMatchObject({ unchanged: 1 })
    fs.writeFileSync(file, variedPage(101))
    const other = await run(place)
    expect(other).toMatchObject({ code: 1, report: { failed: 1 } })
    expect(other.report.pages[0]?.message).toMatch(/looks like another page/u)
  })

  it('reads ALTO, PAGE XML and hOCR files of a folder beside text', async () => {
    const mixed = path.join(folder, 'formats')
    writeIssue(mixed, 1, 120)
    fs.renameSync(path.join(mixed, 'alto/0.xml'), path.join(mixed, 'a.xml'))
    fs.rmSync(path.join(mixed, 'issue-mets.xml'))
    fs.writeFileSync(path.join(mixed, 'b.txt'), variedPage(121))
    const words = '全市安全生产月活动在广场举行'
    fs.writeFileSync(path.join(mixed, 'c.hocr'), `<html><body><div class="ocr_page" title="bbox 0 0 900 900"><p class="ocr_par"><span class="ocr_line" title="bbox 10 10 400 40"><span class="ocrx_word" title="bbox 10 10 400 40">${words}</span></span></p></div></body></html>`)
    fs.writeFileSync(path.join(mixed, 'd.xml'), `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageWidth="900" imageHeight="900"><TextRegion id="r"><Coords points="0,0 400,0 400,40 0,40"/><TextLine id="l"><Coords points="0,0 400,0 400,40 0,40"/><TextEquiv><Unicode>${words}第二次</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`)
    const { report } = await run(['formats', '--publication', '百格日报', '--date', '2004-04-04'])
    expect(report.pages.map(({ file, message, status }) => [path.basename(file), status, message])).toEqual([
      ['a.xml', 'new', null], ['b.txt', 'new', null], ['c.hocr', 'new', null], ['d.xml', 'new', null],
    ])
    const formats = await app.payload.db.find<{ format: string; id: string }>({ collection: 'page-sources', pagination: false, sort: 'fileName', where: { fileName: { in: ['a.xml', 'b.txt', 'c.hocr', 'd.xml'] } } })
    expect(formats.docs.map(({ format }) => format)).toEqual(['alto', 'text', 'hocr', 'page-xml'])
  })

  it('imports a blank page that stands between others of one file, with a warning, and refuses a file that is all blank', async () => {
    const page = (text: string): string =>
      `<div class="ocr_page" title="bbox 0 0 900 900"><p class="ocr_par"><span class="ocr_line" title="bbox 10 10 400 40"><span class="ocrx_word" title="bbox 10 10 400 40">${text}</span></span></p></div>`
    fs.writeFileSync(path.join(folder, 'blank-between.hocr'), `<html><body>${page('春季植树活动在河岸举行')}${page(' ')}${page('夏粮收购工作全面展开')}</body></html>`)
    fs.writeFileSync(path.join(folder, 'blank.hocr'), `<html><body>${page(' ')}</body></html>`)
    const place = ['--publication', '空白日报', '--date', '2006-06-06']
    const between = await run(['blank-between.hocr', ...place])
    expect(between.report.pages.map(({ articles, status, warnings }) => [status, articles, warnings > 0])).toEqual([['new', 1, true], ['new', 0, true], ['new', 1, true]])
    const blank = await run(['blank.hocr', ...place])
    expect([blank.code, blank.report.failed]).toEqual([1, 1])
    expect(blank.report.pages[0]?.message).toMatch(/no text/u)
  })

  it('killed at any moment leaves whole pages or none, and running it again completes it', async () => {
    const pages = 40
    writeIssue(path.join(folder, 'killed'), pages, 200)
    const below = numbersFrom(Number(process.env.REISSUE_CRASH_SEED ?? 4))
    /** Kills the command a moment after it has stored a page more. */
    const startAndKill = async (): Promise<void> => {
      // Counts whole pages only: a start first clears what the kill before it left half, so the number of pages says nothing.
      const wholePages = async (): Promise<number> => (await app.payload.db.count({ collection: 'pages', where: { importState: { equals: 'whole' } } })).totalDocs
      const before = await wholePages()
      const child = spawn(process.execPath, [...(await programArguments('src/cli/index.ts')), 'import', path.join(folder, 'killed'), '--date', '2005-05-05'], {
        cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'ignore',
      })
      const ended = new Promise<string | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)))
      while ((await wholePages()) <= before) await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, below(60)))
      child.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
    }
    for (let kill = 0; kill < 5; kill++) await startAndKill()

    const { code, report } = await run(['killed', '--date', '2005-05-05'], /^(?:|Took away 1 unfinished imports?.*\s*)$/u)
    expect([code, report.failed, report.new + report.unchanged]).toEqual([0, 0, pages])
    expect(report.unchanged).toBeGreaterThan(0)
    expect(report.new).toBeGreaterThan(0)
    const all = await readEverything(app.payload)
    const issue = (await app.rest('GET', '/issues?where[date][equals]=2005-05-05', { as: editor })).body.docs[0].id
    const own = all.pages.filter((page) => String(page.issue) === issue)
    expect(own).toHaveLength(pages)
    for (const page of own) {
      expect(page).toMatchObject({ importState: 'whole' })
      const sources = all.sources.filter((source) => String(source.page) === page.id)
      expect(sources).toHaveLength(1)
      const units = [...all.articles, ...all.captions].filter((unit) => ((unit.sourceLines ?? []) as { page: string }[]).some((part) => part.page === page.id))
      const lines = [
        ...units.flatMap((unit) => (unit.sourceLines as { lines: number[]; page: string }[]).flatMap((part) => (part.page === page.id ? part.lines : []))),
        ...(page.furniture as { lines: number[] }[]).flatMap((each) => each.lines),
      ].sort((a, b) => a - b)
      expect(lines).toEqual(sources[0]?.lines.filter(({ text }) => text.trim() !== '').map(({ n }) => n))
    }
    const ids = new Set(all.pages.map(({ id }) => id))
    for (const source of all.sources) expect(ids.has(String(source.page))).toBe(true)
    const problems: Problem[] = []
    await verify(app.payload, (problem) => problems.push(problem))
    expect(problems).toEqual([])
  })
})
