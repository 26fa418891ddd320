import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { facsimileOf } from '../helpers/facsimile'
import { picture } from '../helpers/picture'
import { type ProofDesk, proofDeskOf } from '../helpers/proofDesk'
import { type Server, startServer } from '../helpers/server'
import { altoOf } from '../unit/ingest/readers/altoOf'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const SPRING = '本报讯（记者 王五）春风吹过平原，田间地头一派繁忙景象。农机手驾驶播种机在地里来回穿梭，合作社社员忙着搬运种子和化肥。\n截至目前，全县已播种春玉米十二万亩，占计划的六成。农业农村局组织技术人员分片包村，指导农民科学播种。'
const column = (x: number, y: number, text: string) => ({ isIndented: true, size: 10, text, width: 200, x, y })
const ALTO = altoOf(
  [
    { size: 16, text: '立足水利补短板', width: 320, x: 60, y: 0 },
    { size: 36, text: '村民刷卡浇地', width: 400, x: 100, y: 40 },
    column(0, 130, '渠水顺着新修的闸门流进麦田，老支书赵有田蹲在渠边看水表。往年浇一遍地要排三天队，如今手机上点一下，水就到了地头。\n水务部门算过账，每亩比过去省水四成，省下的水够再浇五百亩，村民再不用连夜守渠，也没有人为先后争吵。'),
    { size: 10, text: '图为老支书在渠边看水表。本报记者 李四 摄', width: 200, x: 220, y: 214 },
    column(220, 130, '到了夏灌时节，合作社在干渠上装了六十台计量设施，用水先刷卡，按方计价。'),
    { size: 24, text: '全县春播过半', width: 200, x: 440, y: 0 },
    column(440, 44, SPRING),
  ],
  [{ height: 34, width: 200, x: 220, y: 178 }],
)
/** Of 全县春播过半: its headline and its text. */
const LINES = ALTO.match(/<TextLine ID="B[56]L/gu)?.length

type Doc = Record<string, unknown> & { id: string }

describe.skipIf(!chromiumPath)(`the facsimile on the proof desk${why}`, () => {
  let server: Server
  let browsing: Browsing
  let page: Page
  let desk: ProofDesk
  let spring: string
  let canal: string

  const outlines = () => page.locator('.desk-facsimile__line')
  const lit = () => page.locator('.desk-facsimile__line[aria-current="true"]')
  const litLine = async (): Promise<number> => Number(await lit().getAttribute('data-line'))
  const cursorText = (): Promise<string> =>
    page.evaluate(() => {
      const { anchorNode, anchorOffset } = window.getSelection() as Selection
      return anchorNode?.textContent?.slice(anchorOffset, anchorOffset + 4) ?? ''
    })

  beforeAll(async () => {
    server = await startServer()
    const { rest } = server
    const editor = await server.person('editor', '王编辑')
    const publication = await rest('POST', '/publications', { as: editor, body: { name: '聊城日报' } })
    const issue = await rest('POST', '/issues', { as: editor, body: { date: '2023-06-19', dateCertainty: 'inferred', publication: publication.body.doc.id } })
    const upload = async (data: Uint8Array, name: string, type: string): Promise<string> =>
      (await rest('POST', '/media', { as: editor, body: {}, file: { data, name, type } })).body.doc.id
    const facsimile = await upload(await facsimileOf(ALTO), 'page.png', 'image/png')
    const made = await rest('POST', '/pages', { as: editor, body: { facsimile, issue: issue.body.doc.id, number: 1 }, file: { data: Buffer.from(ALTO), name: '0001.xml' } })
    if (made.status !== 201) throw new Error(made.text)
    const { docs } = (await rest('GET', '/articles?depth=0&draft=true', { as: editor })).body
    const named = (headline: string): string => docs.find((doc) => doc.headline === headline)?.id ?? ''
    ;[spring, canal] = [named('全县春播过半'), named('村民刷卡浇地')]
    const [photo] = (await rest('GET', '/photos?depth=0', { as: editor })).body.docs as Doc[]
    const shown = await rest('PATCH', `/photos/${photo?.id}`, { as: editor, body: { article: canal, image: await upload(await picture('teal'), 'photo.jpg', 'image/jpeg'), revision: photo?.revision } })
    if (shown.status !== 200) throw new Error(shown.text)
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(await server.person('proofreader', '李校对'))
    desk = proofDeskOf(page)
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('outlines the lines of the article, and no others', async () => {
    await desk.open(spring)
    await outlines().first().waitFor()
    expect(await outlines().count()).toBe(LINES)
    const frame = await page.locator('.desk-facsimile__frame').boundingBox()
    const headline = await outlines().first().boundingBox()
    if (!frame || !headline) throw new Error('The facsimile is not shown.')
    expect(headline.width).toBeGreaterThan(20)
    expect(headline.x).toBeGreaterThanOrEqual(frame.x)
    expect(headline.x + headline.width).toBeLessThanOrEqual(frame.x + frame.width)
  })

  it('lights the outline of the line with the cursor', async () => {
    await desk.open(spring)
    await outlines().first().waitFor()
    await expect.poll(litLine).toBe(0)
    const before = await lit().boundingBox()
    for (let line = 1; line <= 3; line++) {
      await page.keyboard.press('Control+ArrowDown')
      await expect.poll(litLine).toBe(line)
    }
    expect(await lit().count()).toBe(1)
    expect((await lit().boundingBox())?.y).toBeGreaterThan(before?.y ?? Infinity)
  })

  it('puts the cursor into the line whose outline is clicked', async () => {
    await desk.open(spring)
    await outlines().first().waitFor()
    await page.locator('.desk-facsimile__line[data-line="2"]').click()
    // 本报讯（记者 王五）春风吹过平原，田 is the line before.
    await expect.poll(cursorText).toBe('间地头一')
    expect(await litLine()).toBe(2)
    await page.keyboard.type('【')
    await desk.untilText('本报讯（记者 王五）春风吹过平原，田【间地头')
  })

  it('shows a caption with its photo, and the lines as they were read when asked', async () => {
    await desk.open(canal)
    const shown = await page.locator('.desk-part[data-role="caption"]').evaluate((element) => getComputedStyle(element).backgroundImage)
    expect(shown).toContain('/api/media/file/')
    await page.getByRole('button', { name: '原文行' }).click()
    await page.locator('.desk-lines [aria-current="true"]').waitFor()
    expect(await outlines().count()).toBe(0)
  })

  it('never asks anything of an address outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
