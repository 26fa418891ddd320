import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { entryHash } from '../../src/log/entryHash'
import { type Problem, UNFINISHED } from '../../src/verify/Problem'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { reissue } from '../helpers/reissue'
import { type Row, tampering } from '../helpers/tampering'
import { wholeLog } from '../helpers/wholeLog'

type Told = Pick<Problem, 'check' | 'what' | 'where'>

// The command itself is run, on a busy machine, and looks again at what seems wrong.
const PATIENCE_MS = 300_000

describe.skipIf(skipReason)('reissue verify', { timeout: PATIENCE_MS }, () => {
  let app: App
  let news: Newsroom
  let report: string

  const verify = async (...args: string[]) => {
    const ended = await reissue(['verify', '--json', report, ...args], { env: { DATABASE_URI: String(process.env.DATABASE_URI), MEDIA_DIR: app.mediaDir } })
    return { ...ended, problems: (JSON.parse(fs.readFileSync(report, 'utf8')) as { problems: Problem[] }).problems }
  }
  const told = (problems: Problem[]): string[] => problems.map(({ check, what, where }: Told) => `${check} | ${where} | ${what}`).sort()

  const image = async (colour: string): Promise<Doc> =>
    (await app.rest('POST', '/media', { as: news.editor, body: { alt: '图' }, file: { data: await picture(colour), name: 'a.jpg', type: 'image/jpeg' } })).body.doc as Doc

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-verify-')), 'report.json')
  })
  afterAll(async () => {
    fs.rmSync(path.dirname(report), { force: true, recursive: true })
    await app?.close()
  })

  it('finds nothing wrong with an empty newsroom, and says with what the log ends', async () => {
    // Whether the disk takes writes is tried while it looks (src/health/isReady.ts).
    fs.writeFileSync(path.join(app.mediaDir, '.probe-1'), 'x')
    const { code, problems, stdout } = await verify()
    expect(problems).toEqual([])
    expect(stdout).toMatch(/^Nothing is wrong\. Looked at: \d+ log entries, .*\nThe log ends with \d+:[0-9a-f]{64} /u)
    expect(code).toBe(0)
  })

  it('finds nothing wrong after everything that people do', async () => {
    const { act, archivist, article, articleAt, caption, edit, editor, importPage, otherEditor, proofreader } = news
    const { id } = await articleAt('approved', { headline: '来回' })
    await act(otherEditor, 'articles', id, 'correct')
    await edit(otherEditor, 'articles', id, { authors: [{ name: '王二', role: '记者' }], body: body('改过。', '又一段。'), headline: '来回，改' })
    await act(otherEditor, 'articles', id, 'withdraw', { reason: '失实' })
    await act(editor, 'articles', id, 'restore')
    await act(proofreader, 'articles', id, 'claim')
    await act(proofreader, 'articles', id, 'submit')
    await act(editor, 'articles', id, 'return', { reason: '再核' })
    await act(proofreader, 'articles', id, 'flag', { reason: '缺字' })
    await act(proofreader, 'articles', id, 'release')
    await articleAt('withdrawn')
    const shown = await caption('图中人物', { article: id, credit: '李四', image: (await image('red')).id })
    await news.publish('captions', shown.id)
    const imported = await importPage('全县夏粮收购启动\n\n本报讯（记者 王五）6月18日，全县夏粮收购工作启动，各收购点秩序井然。\n\n居民在广场上健身。 ■ 本报记者 张三 摄\n', { number: 40 })
    const page = imported.body.doc as Doc
    const corrected = await app.rest('POST', `/pages/${page.id}/reimport`, {
      as: archivist, body: { revision: 1 },
      file: { data: new TextEncoder().encode('全县夏粮收购启动\n\n本报讯（记者 王五）6月18日，全县夏粮收购工作已经启动，各收购点秩序井然。\n\n居民在广场上健身。 ■ 本报记者 张三 摄\n'), name: 'page.txt' },
    })
    expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
    const gone = (await importPage('马上要删的一版\n\n本报讯 这一版很快就要删除，谁也没有动过它。\n', { number: 41 })).body.doc as Doc
    expect((await app.rest('DELETE', `/pages/${gone.id}`, { as: archivist })).status).toBe(200)
    await article()
    const { code, problems } = await verify('--as-it-is')
    expect(problems).toEqual([])
    expect(code).toBe(0)
  })

  it('names every entry, text, source, row and file that somebody has laid hands on, and nothing else', async () => {
    const { articleAt, importPage, publish } = news
    const page = async (number: number): Promise<Doc> =>
      (await importPage(`第${number}版的独家头条新闻\n\n本报讯 第${number}版的正文说的是第${number}件事，与别的版面都不相同，共有${number}处。\n`, { number })).body.doc as Doc
    const [approved, edited, staged, dropped, hidden] = [
      await articleAt('approved', { headline: '批准了的' }), await articleAt('proofed', { headline: '改过的' }), await articleAt('proofing', { headline: '校着的' }),
      await articleAt('approved', { headline: '整行被删的' }), await articleAt('approved', { headline: '被藏起来的' }),
    ]
    await news.edit(news.editor, 'articles', edited.id, { headline: '改过的，二稿' })
    const [read, filed, moved] = [await page(51), await page(52), await page(53)]
    const photos = [await image('blue'), await image('green'), await image('white')]
    const captions: Doc[] = []
    for (const { id } of photos) captions.push(await news.caption(`说明 ${id}`, { image: id }))
    for (const { id } of captions) await publish('captions', id)
    const { entries } = await wholeLog(app)
    const of = (document: string, action: string) => entries.find((entry) => entry.document === document && entry.action === action) as (typeof entries)[number]
    const [changed, missing, forged] = [of(`articles:${staged.id}`, 'claim'), of(`articles:${edited.id}`, 'submit'), of(`articles:${hidden.id}`, 'submit')]
    const file = (index: number): string => path.join(app.mediaDir, String(photos[index]?.filename))

    const { at, change, remove, undo, version } = tampering(app)
    await change('log', { seq: changed.seq }, { actorName: '别人' })
    await remove('log', { seq: missing.seq })
    await change('log', { seq: forged.seq }, { hash: entryHash({ ...forged, actorName: '别人' }), actorName: '别人' })
    await change('snapshots', { sha256: approved.snapshot }, (row: Row) => ({ json: String(row.json).replace('批准了的', '谁写的') }))
    await version('articles', edited.id, edited.revision + 1, { headline: '别人写的' })
    await change('articles', { id: staged.id }, { stage: 'unproofed' })
    await remove('articles', { id: dropped.id })
    await change('articles', { id: hidden.id }, { headline: '换掉的' })
    await change('page-sources', { page: read.id }, (row: Row) => ({ lines: (row.lines as { text: string }[]).map((line) => ({ ...line, text: line.text.replace('头条', '头版') })) }))
    await change('page-sources', { page: filed.id }, { original: 'H4sIAAAAAAAAAwMAAAAAAAAAAAA=' })
    const units = (await app.payload.db.find<Row>({ collection: 'articles', where: { cutFrom: { in: [moved.id] } } })).docs
    await version('articles', String(units[0]?.id), 1, { sourceLines: [] })
    await change('pages', { id: news.page.id }, { isPublic: false })
    await change('issues', { id: news.issue.id }, { date: '1999-01-01' })
    at(() => fs.renameSync(file(0), `${file(0)}.away`), () => fs.renameSync(`${file(0)}.away`, file(0)))
    const bytes = fs.readFileSync(file(1))
    at(() => fs.writeFileSync(file(1), Buffer.from(bytes).fill(0, bytes.length - 8)), () => fs.writeFileSync(file(1), bytes))
    at(() => fs.writeFileSync(path.join(app.mediaDir, 'stray.jpg'), 'x'), () => fs.rmSync(path.join(app.mediaDir, 'stray.jpg')))

    const { code, problems, stdout } = await verify('--as-it-is')
    expect(told(problems).map((line) => line.replace(/\d+ of its \d+ characters/u, 'n of its m characters').replace(/of (?:articles|captions):\w+ was approved/u, 'of a text was approved'))).toEqual([
      `documents | articles:${edited.id} | revision ${missing.toRevision} is not in the log`,
      `documents | articles:${edited.id} | the version of revision ${edited.revision + 1} is not the text that was saved then`,
      `documents | articles:${hidden.id} | it does not show the text that was approved`,
      `documents | articles:${staged.id} | it is unproofed, by the log proofing`,
      `documents | articles:${staged.id} | it is unproofed, its latest version proofing`,
      `log | articles:${dropped.id} | it was approved, and is not there`,
      `log | log entry ${changed.seq} | “claim” of articles:${staged.id} does not have the hash of what it says`,
      `log | log entry ${forged.seq + 1} | it does not follow from entry ${forged.seq} as that stands now; one of the two was changed`,
      `log | log entry ${missing.seq} | missing`,
      `media | media/${photos[0]?.filename}.away | no image of the database has this file`,
      `media | media/${photos[0]?.filename} | media:${photos[0]?.id} names it, and it is not there`,
      `media | media/${photos[1]?.filename} | it is not the file that was uploaded as media:${photos[1]?.id}`,
      `media | media/stray.jpg | no image of the database has this file`,
      `pages | pages:${moved.id} | n of its m characters stand in no unit: line 3`,
      `public | issues:${news.issue.id} | its date is 1999-01-01; what is public of a text was approved with 2023-06-19`,
      `public | pages:${news.page.id} | something approved stands on it, and it is not public`,
      `snapshots | snapshot ${approved.snapshot} | it is not what its hash says (it speaks of ${approved.id})`,
      `sources | source of pages:${filed.id}, revision 1 | the kept file does not have the hash it was imported with`,
      `sources | source of pages:${read.id}, revision 1 | its lines are not those that were read from the file`,
    ].sort())
    expect(stdout.split('\n').filter((line) => line.includes(' → '))).toHaveLength(problems.length)
    expect(stdout).toContain(`${problems.length} things are wrong.`)
    expect(code).toBe(1)

    await undo()
    expect(await verify('--as-it-is')).toMatchObject({ code: 0, problems: [] })
  })

  it('names what readers see, who stands for it and whose key holds, changed past the program', async () => {
    const { admin, articleAt, caption, editor, issue, publish } = news
    const [shown, placed, dated, corrected, out] = [
      await articleAt('approved', { headline: '夹带的' }), await articleAt('approved', { headline: '挪走的' }), await articleAt('approved', { headline: '改日子的' }),
      await articleAt('proofed', { headline: '自己批的' }), await articleAt('withdrawn', { headline: '撤下的' }),
    ]
    const pictured = await caption('别的图', { credit: '李四', image: (await image('yellow')).id })
    const slot = await caption('换图的', { image: (await image('black')).id })
    for (const { id } of [pictured, slot]) await publish('captions', id)
    const republisher = async (name: string): Promise<Doc> => (await app.rest('POST', '/republishers', { as: admin, body: { name, scopes: ['read'] } })).body.doc as Doc
    const [holding, revoked, forged] = [await republisher('正常的'), await republisher('撤销的'), await republisher('没发过的')]
    for (const { id } of [holding, revoked]) expect((await app.rest('POST', `/republishers/${id}/key`, { as: admin })).status).toBe(200)
    expect((await app.rest('POST', `/republishers/${revoked.id}/revoke`, { as: admin })).status).toBe(200)
    expect((await verify('--as-it-is')).problems).toEqual([])
    const row = await news.now('articles', corrected.id)

    const { change, undo } = tampering(app)
    const beside = { children: [{ type: 'text', text: '夹带的话' }] }
    await change('articles', { id: shown.id }, ({ body: stood }: Row) => {
      const { root } = structuredClone(stood) as { root: { children: { children: object[] }[] } }
      Object.assign(root.children[0]?.children[0] ?? {}, beside)
      return { body: { root } }
    })
    await change('articles', { id: placed.id }, { issue: null })
    await change('articles', { id: dated.id }, { approvedAt: '1999-01-01T00:00:00.000Z', approvedBy: admin.id })
    await change('articles', { id: corrected.id }, { correctedBy: editor.id, submittedBy: null })
    await change('articles', { id: out.id }, { withdrawnReason: '别的原因' })
    await change('captions', { id: slot.id }, { photo: pictured.photo })
    await change('republishers', { id: forged.id }, { keyHash: 'a'.repeat(64) })
    await change('republishers', { id: revoked.id }, { revokedAt: null })
    const { code, problems } = await verify('--as-it-is')
    const approved = (await wholeLog(app)).entries.find(({ action, document }) => action === 'approve' && document === `articles:${dated.id}`)
    expect(told(problems).filter((line) => !/^public \| photos:|^relations/u.test(line))).toEqual([
      `documents | articles:${shown.id} | it does not show the text that was approved`,
      `documents | articles:${shown.id} | its body has more in it than its paragraphs say`,
      `documents | articles:${dated.id} | it was approved at 1999-01-01T00:00:00.000Z, by the log at ${approved?.at}`,
      `documents | articles:${dated.id} | it was approved by ${admin.id}, by the log ${editor.id}`,
      `documents | articles:${corrected.id} | it was corrected last by ${editor.id}, by the log ${String(row.correctedBy)}`,
      `documents | articles:${corrected.id} | it was submitted by nobody, by the log ${String(row.submittedBy)}`,
      `documents | articles:${out.id} | the reason why it was withdrawn is not the one in the log`,
      `keys | republishers:${forged.id} | it has a key, and the log never issued one`,
      `keys | republishers:${revoked.id} | its key was revoked by the log, and still holds`,
      `public | articles:${placed.id} | its issue is none, in its approved public document ${issue.id}`,
      `public | captions:${slot.id} | its photo is ${String(pictured.photo)}, in its approved public document ${String(slot.photo)}`,
    ].sort())
    expect(code).toBe(1)
    await undo()
    expect(await verify('--as-it-is')).toMatchObject({ code: 0, problems: [] })
  })

  it('leaves alone what the program keeps among the images, and calls an upload that was cut off unfinished, not to be deleted', async () => {
    const { at, undo } = tampering(app)
    const inMedia = (name: string): string => path.join(app.mediaDir, name)
    const lay = (name: string, content: string): void => at(() => fs.writeFileSync(inMedia(name), content), () => fs.rmSync(inMedia(name), { force: true }))
    for (const folder of ['.restoring', 'kept-by-somebody']) {
      at(() => fs.mkdirSync(inMedia(folder)), () => fs.rmSync(inMedia(folder), { recursive: true }))
      fs.writeFileSync(inMedia(`${folder}/a.jpg`), 'x')
    }
    lay('.DS_Store', 'x')
    lay('cut-off.jpg', 'half an image')
    lay('.upload-dead.json', JSON.stringify({ files: ['cut-off.jpg', 'cut-off-400x300.jpg'], owner: `${os.hostname()}:4194305:before` }))
    lay('.upload-half.json', '{"files":["hal')
    lay('.upload-living.json', JSON.stringify({ files: ['coming.jpg'], owner: `${os.hostname()}:${process.pid}:now` }))
    lay('coming.jpg', 'half an image')
    const { code, problems } = await verify('--as-it-is')
    expect(told(problems)).toEqual([
      'media | media/.upload-dead.json | an upload or a deletion of cut-off.jpg, cut-off-400x300.jpg was cut off and not ended',
      'media | media/.upload-half.json | an upload or a deletion of an image was cut off and not ended',
    ])
    expect(problems.map(({ todo }) => todo)).toEqual([UNFINISHED, UNFINISHED])
    expect(code).toBe(1)

    expect(await verify()).toMatchObject({ code: 0, problems: [] })
    expect(['cut-off.jpg', '.upload-dead.json', '.upload-half.json', '.upload-living.json', '.restoring/a.jpg', 'kept-by-somebody/a.jpg'].filter((name) => fs.existsSync(inMedia(name))))
      .toEqual(['.upload-living.json', '.restoring/a.jpg', 'kept-by-somebody/a.jpg'])
    await undo()
  })

  it('shows that a log was cut off, with the documents set back to fit, by the end it had before', async () => {
    const { stdout } = await verify()
    const head = /The log ends with (\S+)/u.exec(stdout)?.[1] ?? ''
    const { change, undo } = tampering(app)
    const { entries } = await wholeLog(app)
    const last = entries.at(-1) as (typeof entries)[number]
    const other = { ...last, actorName: '别人' }
    await change('log', { seq: last.seq }, { actorName: '别人', hash: entryHash(other) })
    const { code, problems } = await verify('--head', head)
    expect(told(problems)).toEqual([`log | log entry ${last.seq} | it is not the entry whose hash was noted`])
    expect(code).toBe(1)
    await undo()
    expect((await reissue(['verify', '--head', '12'], { env: { MEDIA_DIR: app.mediaDir } })).code).toBe(2)
  })
})
