import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { type BodyPart, lexicalBody } from '../../src/editorial/lexicalBody'
import { seriousFindings } from '../helpers/axe'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const body = (...texts: string[]) => lexicalBody(texts.map((text): BodyPart => ({ kind: 'paragraph', text })))

type Stored = { assignee: string | null; headline: string | null; id: string; revision: number; stage: string }

describe.skipIf(!chromiumPath)(`the queue, the board, approval and history, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let proofreader: ServedPerson
  let archivist: ServedPerson
  let reading: Page
  let approving: Page
  let issue: string
  let page: string

  const stored = async (id: string): Promise<Stored> =>
    (await server.rest('GET', `/articles/${id}?depth=0&draft=true`, { as: archivist })).body as unknown as Stored
  const act = async (as: ServedPerson, id: string, action: string, reason?: string): Promise<void> => {
    const answer = await server.rest('POST', `/articles/${id}/${action}`, { as, body: { reason, revision: (await stored(id)).revision } })
    if (answer.status !== 200) throw new Error(answer.text)
  }
  const make = async (headline: string, ...texts: string[]): Promise<string> =>
    (await server.rest('POST', '/articles?depth=0', { as: archivist, body: { body: body(...texts), headline, pages: [page] } })).body.doc.id
  const proofed = async (headline: string, ...texts: string[]): Promise<string> => {
    const id = await make(headline, ...texts)
    await act(proofreader, id, 'claim')
    await act(proofreader, id, 'submit')
    return id
  }
  const row = (at: Page, id: string) => at.locator(`.queue__table tr[data-id="${id}"]`)
  const counts = async (at: Page): Promise<Record<string, number>> =>
    Object.fromEntries(await at.locator('[data-count]').evaluateAll((all) => all.map((each) => [each.getAttribute('data-count') ?? '', Number(each.textContent)])))
  const current = (at: Page) => at.locator('.queue__table tr[aria-current="true"]').getAttribute('data-id')

  beforeAll(async () => {
    server = await startServer()
    archivist = await server.person('editor', '建档员')
    editor = await server.person('editor', '王编辑')
    proofreader = await server.person('proofreader', '李校对')
    ;({ issue, page } = await seedPage(server, archivist))
    browsing = await startBrowser(server.url)
    reading = await browsing.signIn(proofreader)
    approving = await browsing.signIn(editor)
    // It may have to build first.
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('is one step from the start and from the navigation', async () => {
    await reading.goto('/admin')
    await reading.locator('.waiting__queue').click()
    await reading.waitForURL('**/admin/queue**')
    await reading.getByRole('heading', { name: '校对队列' }).waitFor()
    expect(await reading.locator('#nav-queue').getAttribute('href')).toBe('/admin/queue')
    expect(await reading.locator('[data-list="approval"]').count()).toBe(0)
  })

  it('opens on the first list that has something, and names how many each list has', async () => {
    await reading.locator('[data-list="free"][aria-current]').waitFor()
    const { totalDocs } = (await server.rest('GET', '/queue?list=free', { as: proofreader })).body
    await expect.poll(() => counts(reading)).toEqual({ free: totalDocs, mine: 0 })
    await reading.keyboard.press('1')
    await reading.getByText(`您手上没有稿件；有 ${totalDocs} 篇可认领`).waitFor()
    // Who asks for an empty list gets it.
    await reading.goto('/admin/queue?list=mine')
    await reading.getByText('您手上没有稿件').waitFor()
    await reading.keyboard.press('?')
    await reading.locator('dialog').getByText('认领下一篇并打开').waitFor()
    expect(await reading.locator('dialog').getByText('批准所选').count()).toBe(0)
    await reading.keyboard.press('Escape')
  })

  it('says why nothing is there under a filter, and takes the filter off', async () => {
    await reading.goto('/admin/queue?list=free&problem=true')
    await reading.getByText('按现在的筛选，这里没有稿件').waitFor()
    await reading.locator('[data-unfilter]').click()
    await reading.locator('.queue__table tbody tr').first().waitFor()
    expect(await reading.locator('[data-filter="problem"]').isChecked()).toBe(false)
  })

  it('says that the server is not reached, keeps the list, and tries again when asked to', async () => {
    await reading.goto('/admin/queue?list=free')
    await reading.locator('.queue__table tbody tr').first().waitFor()
    await reading.context().setOffline(true)
    await reading.locator('[data-filter="problem"]').check()
    await reading.locator('[role="alert"]', { hasText: '连不上服务器' }).waitFor()
    expect(await reading.locator('.queue__table tbody tr').count()).toBeGreaterThan(0)
    await reading.context().setOffline(false)
    await reading.locator('[data-retry]').click()
    await reading.getByText('按现在的筛选，这里没有稿件').waitFor()
    expect(await reading.locator('[role="alert"]', { hasText: '连不上服务器' }).count()).toBe(0)
  })

  it('is walked by keys, and the next article is claimed and opened by one key', async () => {
    await reading.goto('/admin/queue?list=free')
    await reading.locator('.queue__table tbody tr').first().waitFor()
    const { body: answer } = await server.rest('GET', '/queue?list=free', { as: proofreader })
    const docs = answer.docs as unknown as { collection: string; id: string }[]
    const [first, second] = docs as unknown as [{ id: string }, { id: string }]
    await reading.locator(`tr[data-id="${first.id}"][aria-current="true"]`).waitFor()
    expect(await seriousFindings(reading)).toEqual([])
    await reading.keyboard.press('j')
    expect(await current(reading)).toBe(second.id)
    await reading.keyboard.press('ArrowUp')
    expect(await current(reading)).toBe(first.id)
    await reading.keyboard.press('n')
    await reading.waitForURL('**/admin/desk/**')
    const claimed = reading.url().split('/').at(-1) as string
    expect(claimed).toBe(docs.find(({ collection }) => collection === 'articles')?.id)
    expect(await stored(claimed)).toMatchObject({ assignee: proofreader.id, stage: 'proofing' })
    await reading.goto('/admin/queue')
    await row(reading, claimed).waitFor()
    await reading.locator(`tr[data-id="${claimed}"] a:focus`).waitFor()
    await reading.keyboard.press('Enter')
    await reading.waitForURL(`**/admin/desk/${claimed}`)
  })

  it('asks before it approves many at once, and says what is left out and why', async () => {
    const [good, fine, doubtful, flagged] = [
      await proofed('夏粮开秤', '今天开秤。'), await proofed('秋粮入库', '今天入库。'), await proofed('天气', '天气好,人也好。'), await proofed('小麦丰收', '今年丰收。'),
    ]
    await act(editor, flagged, 'flag', '日期不对')
    const own = await make('自己改的', '自己改，自己送。')
    for (const action of ['claim', 'submit']) await act(editor, own, action)
    // An editor's day begins with what nobody else can do, whatever else is free or their own.
    await approving.goto('/admin/queue')
    await approving.locator('[data-list="approval"][aria-current]').waitFor()
    for (const id of [good, fine, doubtful, flagged]) await row(approving, id).waitFor()
    await approving.getByRole('button', { name: '全选无疑点的' }).click()
    expect(await row(approving, doubtful).getByRole('checkbox').isChecked()).toBe(false)
    await row(approving, doubtful).getByRole('checkbox').check()
    await approving.keyboard.press('Control+Enter')
    const dialog = approving.locator('dialog')
    await dialog.getByText('将批准并公开 2 篇').waitFor()
    await dialog.locator(`[data-left-out="${doubtful}"]`, { hasText: '还有 1 处疑点没有看过' }).waitFor()
    await dialog.locator(`[data-left-out="${flagged}"]`, { hasText: '标有问题' }).waitFor()
    await dialog.locator('[data-own="1"]').waitFor()
    expect(await seriousFindings(approving)).toEqual([])
    await approving.keyboard.press('Escape')
    expect(await Promise.all([good, fine].map(async (id) => (await stored(id)).stage))).toEqual(['proofed', 'proofed'])

    const before = await counts(approving)
    await approving.getByRole('button', { name: '批准所选（3）' }).click()
    await dialog.locator('[data-bulk="confirm"]', { hasText: 'Ctrl+Enter' }).waitFor()
    await approving.keyboard.press('Control+Enter')
    await approving.locator('[data-bulk-approved="2"]').waitFor()
    for (const id of [good, fine]) await row(approving, id).waitFor({ state: 'detached' })
    await row(approving, doubtful).waitFor()
    expect(await counts(approving)).toEqual({ ...before, approval: (before.approval as number) - 2 })
    expect(await Promise.all([good, fine, doubtful, flagged].map(async (id) => (await stored(id)).stage))).toEqual(['approved', 'approved', 'proofed', 'proofed'])
    expect(await seriousFindings(approving)).toEqual([])
  })

  it('says of each that was not approved together with others why not', async () => {
    const [good, gone] = [await proofed('春耕', '今天春耕。'), await proofed('夏收', '今天夏收。')]
    await approving.goto('/admin/queue?list=approval')
    for (const id of [good, gone]) await row(approving, id).getByRole('checkbox').check()
    await act(archivist, gone, 'return', '请再看')
    await approving.keyboard.press('Control+Enter')
    await approving.locator('[data-bulk="confirm"]').click()
    await approving.locator('[data-bulk-approved="1"]').waitFor()
    await approving.locator('[data-bulk-failed="1"]').waitFor()
    expect(await approving.locator(`[data-failed="${gone}"] small`).innerText()).not.toBe('')
    expect(await Promise.all([good, gone].map(async (id) => (await stored(id)).stage))).toEqual(['approved', 'proofing'])
    await row(approving, gone).waitFor({ state: 'detached' })
  })

  it('shows an approver the text before and after, each change with who made it, and the suspects left', async () => {
    const id = await make('旧题', '天气好,人也好。', '第二段不变。')
    const saved = await server.rest('PATCH', `/articles/${id}?draft=true&depth=0`, { as: proofreader, body: { headline: '新题', revision: 1 } })
    expect(saved.status).toBe(200)
    await act(proofreader, id, 'submit')
    await approving.goto('/admin/queue?list=approval')
    await row(approving, id).getByRole('link').first().click()
    await approving.waitForURL(`**/admin/desk/${id}/approval`)
    await approving.locator('[data-warnings="1"]').waitFor()
    expect(await approving.locator('.approval__columns > section [data-side="before"] del').allInnerTexts()).toEqual(['旧'])
    expect(await approving.locator('.approval__columns > section [data-side="after"] ins').allInnerTexts()).toEqual(['新'])
    expect(await approving.locator('[data-saved]').allInnerTexts()).toEqual([expect.stringContaining('李校对')])
    expect(await seriousFindings(approving)).toEqual([])
    const tops = await Promise.all(['approval-warnings', 'approval-source', 'approval-changes'].map(async (of) => (await approving.locator(`#${of}`).boundingBox())?.y ?? 0))
    expect([...tops].sort((a, b) => a - b)).toEqual(tops)
    await approving.locator('.approval__columns input[type="checkbox"]').uncheck()
    await approving.getByText('第二段不变').first().waitFor({ state: 'detached' })
    await approving.locator('.approval__place').click()
    await approving.locator('[data-side="after"] .compare__text:focus', { hasText: '天气好,人也好' }).waitFor()
    expect(await approving.evaluate(() => [...(CSS.highlights.get('desk-current') ?? [])].map((range) => (range as Range).toString()))).toEqual([','])
    await approving.keyboard.down('Control')
    await approving.keyboard.down('Enter')
    await approving.getByText('还有 1 处疑点没有看过').waitFor()
    // A key that is held down has not read the question.
    await approving.keyboard.down('Enter')
    expect(await approving.locator('dialog[open]').count()).toBe(1)
    await approving.keyboard.up('Enter')
    await approving.keyboard.down('Enter')
    await approving.keyboard.up('Enter')
    await approving.keyboard.up('Control')
    await approving.locator('[data-done="approve"]').waitFor()
    expect((await stored(id)).stage).toBe('approved')
  })

  it('leads from the approval, the desk and the form to the page that readers have, while there is one', async () => {
    const id = await proofed('见报', '今天见报。')
    const link = approving.locator('[data-readers]')
    await approving.goto(`/admin/desk/${id}/approval`)
    await approving.locator('[data-action="approve"]').waitFor()
    expect(await link.count()).toBe(0)
    await approving.keyboard.press('Control+Enter')
    await approving.locator('[data-done="approve"]').waitFor()
    await link.waitFor()
    const [opened] = await Promise.all([approving.context().waitForEvent('page'), link.click()])
    await opened.getByRole('heading', { name: '见报' }).waitFor()
    expect(opened.url()).toBe(`${server.url}/a/${id}`)
    await opened.close()
    for (const path of [`/admin/desk/${id}`, `/admin/collections/articles/${id}`]) {
      await approving.goto(path)
      await link.waitFor()
      expect([path, await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([path, `/a/${id}`, '_blank'])
    }
    await approving.goto(`/admin/desk/${id}`)
    await approving.locator('[data-cannot-edit]', { hasText: '要修改请点“更正”' }).waitFor()
    await reading.goto(`/admin/desk/${id}`)
    await reading.locator('[data-cannot-edit]', { hasText: '要修改请找编辑更正' }).waitFor()
    await act(editor, id, 'withdraw', '失实')
    for (const path of [`/admin/desk/${id}/approval`, `/admin/collections/articles/${id}`, `/admin/desk/${id}`]) {
      await approving.goto(path)
      await approving.locator('[data-stage="withdrawn"]').first().waitFor()
      await approving.locator('[data-action="restore"], .approval__tools').first().waitFor()
      expect([path, await link.count()]).toEqual([path, 0])
    }
    await approving.locator('[data-cannot-edit]', { hasText: '恢复后才能修改' }).waitFor()
  })

  it('tells the log of an ordinary refusal by one line, and of no fault', async () => {
    const id = await make('一人两手', '自己改，自己送。')
    for (const action of ['claim', 'submit']) await act(editor, id, action)
    const before = server.output().length
    const answer = await server.rest('POST', `/articles/${id}/approve`, { as: editor, body: { revision: (await stored(id)).revision } })
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('须由第二人批准')])
    await vi.waitFor(() => expect(server.output().slice(before)).toContain('须由第二人批准'), { timeout: 10_000 })
    expect(server.output().slice(before)).not.toMatch(/ERROR|\n\s+at /u)
    await act(archivist, id, 'return', '请别人看')
  })

  it('folds what one person saved in one go, and unfolds it to each save', async () => {
    const id = await make('一稿', '正文不变。')
    for (const [index, headline] of ['二稿', '三稿', '四稿'].entries()) {
      const saved = await server.rest('PATCH', `/articles/${id}?draft=true&depth=0`, { as: proofreader, body: { headline, revision: index + 1 } })
      expect(saved.status, saved.text).toBe(200)
    }
    await act(proofreader, id, 'submit')
    await approving.goto(`/admin/desk/${id}/approval`)
    const sitting = approving.locator('[data-saves="3"]')
    await sitting.locator('summary', { hasText: '保存 3 次' }).first().click()
    expect(await sitting.locator('.compare').first().locator('del, ins').allInnerTexts()).toEqual(['一', '四'])
    await sitting.locator('summary', { hasText: '逐次查看' }).click()
    expect(await sitting.locator('li').count()).toBe(3)
    expect(await seriousFindings(approving)).toEqual([])
    await approving.goto(`/admin/desk/${id}/history`)
    await approving.locator('.compare').waitFor()
    expect(await approving.locator('.compare').locator('del, ins').allInnerTexts()).toEqual(['一', '四'])
    await approving.getByRole('button', { name: '保存 3 次' }).click()
    await approving.locator('[data-saves="3"] [data-revision="3"]').waitFor()
    expect(await seriousFindings(approving)).toEqual([])
    await approving.evaluate(() => (document.activeElement as HTMLElement).blur())
    await approving.keyboard.press('j')
    await approving.locator('[data-revision="3"][data-current="true"]').waitFor()
    await approving.locator('.compare del', { hasText: '二' }).waitFor()
    await approving.getByRole('button', { name: '收起' }).click()
    await approving.locator('[data-revision="4"][data-current="true"]').waitFor()
  })

  it('sends a text back with a reason', async () => {
    const id = await proofed('待退', '天气很好。')
    await approving.goto(`/admin/desk/${id}/approval`)
    await approving.locator('[data-action="return"]').click()
    await approving.keyboard.press('Control+Enter')
    await approving.getByRole('button', { name: '取消' }).click()
    expect((await stored(id)).stage).toBe('proofed')
    await approving.locator('[data-action="return"]').click()
    await approving.getByLabel('原因').fill('标点请核对')
    await approving.locator('dialog').getByRole('button', { name: '退回' }).click()
    await approving.locator('[data-done="return"]').waitFor()
    expect(await stored(id)).toMatchObject({ assignee: proofreader.id, returnReason: '标点请核对', stage: 'proofing' })
  })

  it('lets an admin approve what they submitted themselves, with a reason, and nobody else', async () => {
    const admin = await server.person('admin', '陈管理')
    const id = await make('夜班一人', '天气很好。')
    await act(admin, id, 'claim')
    await act(admin, id, 'submit')
    await approving.goto(`/admin/desk/${id}/approval`)
    await approving.locator('[data-action="approve"]').waitFor()
    expect(await approving.locator('[data-override]').count()).toBe(0)
    const theirs = await browsing.signIn(admin)
    await theirs.goto(`/admin/desk/${id}/approval`)
    await theirs.locator('[data-override]').click()
    await theirs.keyboard.press('Control+Enter')
    expect((await stored(id)).stage).toBe('proofed')
    await theirs.getByLabel('原因').fill('夜班只有一人')
    await theirs.locator('dialog').getByRole('button', { name: '例外批准' }).click()
    await theirs.locator('[data-done="approve"]').waitFor()
    expect((await stored(id)).stage).toBe('approved')
  })

  it('approves and opens the next by one key, goes on by one key after a return, and leads back when nothing waits', async () => {
    for (const { id } of (await server.rest('GET', '/queue?list=approval&limit=100', { as: editor })).body.docs) await act(archivist, id, 'return', '先放一放')
    const ids = [await proofed('甲稿', '甲稿的正文。'), await proofed('乙稿', '乙稿的正文。'), await proofed('丙稿', '丙稿的正文。')]
    const { docs } = (await server.rest('GET', '/queue?list=approval', { as: editor })).body
    expect(docs.map(({ id }) => id).sort()).toEqual([...ids].sort())
    const [first, second, third] = docs.map(({ id }) => id) as [string, string, string]
    const query = `?issue=${encodeURIComponent(issue)}`
    await approving.goto(`/admin/desk/${first}/approval${query}`)
    await approving.locator('[data-next="2"]').waitFor()
    await approving.keyboard.press('?')
    await approving.locator('dialog').getByText('批准并审下一篇').waitFor()
    await approving.keyboard.press('Escape')
    await approving.keyboard.press('Control+Shift+Enter')
    await approving.waitForURL(`**/admin/desk/${second}/approval${query}`)
    expect([(await stored(first)).stage, (await stored(second)).stage]).toEqual(['approved', 'proofed'])
    await approving.locator('[data-next="1"]').waitFor()
    await approving.keyboard.press('r')
    await approving.getByLabel('原因').fill('标点请核对')
    await approving.keyboard.press('Control+Enter')
    await approving.locator('[data-done="return"]').waitFor()
    await approving.keyboard.press('n')
    await approving.waitForURL(`**/admin/desk/${third}/approval${query}`)
    await approving.locator('[data-last]').waitFor()
    await approving.keyboard.press('Control+Enter')
    await approving.locator('[data-done="approve"]').waitFor()
    await approving.getByText('没有别的稿件等您批准了').waitFor()
    expect(await Promise.all([second, third].map(async (id) => (await stored(id)).stage))).toEqual(['proofing', 'approved'])
    await approving.keyboard.press('q')
    await approving.waitForURL(`**/admin/queue?list=approval&issue=${encodeURIComponent(issue)}`)
    await approving.locator('[data-count="approval"]', { hasText: /^ ?0$/ }).waitFor()
  })

  it('says why a decision was not taken, and shows the text as it stands when asked to', async () => {
    const id = await proofed('争先', '先到先得。')
    await approving.goto(`/admin/desk/${id}/approval`)
    await approving.locator('[data-action="approve"]').waitFor()
    await act(archivist, id, 'return', '请再看')
    await approving.keyboard.press('Control+Enter')
    await approving.locator('[role="alert"] [data-retry]').click()
    await approving.locator('.approval__head [data-stage="proofing"]').waitFor()
    expect(await approving.locator('[data-action="approve"]').count()).toBe(0)
    expect(await stored(id)).toMatchObject({ revision: 4, stage: 'proofing' })
  })

  it('restores an old text as a new draft', async () => {
    const id = await make('第一稿的题', '第一稿的正文。')
    for (const [index, headline] of ['第二稿的题', '第三稿的题'].entries()) {
      await server.rest('PATCH', `/articles/${id}?draft=true&depth=0`, { as: proofreader, body: { headline, revision: index + 1 } })
    }
    await reading.route(`**/api/desk/${id}/history/3`, (route) => route.abort())
    await reading.goto(`/admin/desk/${id}/history`)
    await reading.locator('[role="alert"]', { hasText: '连不上服务器' }).waitFor()
    await reading.unroute(`**/api/desk/${id}/history/3`)
    await reading.locator('[data-retry]').click()
    await reading.locator('.compare').waitFor()
    expect(await reading.locator('.compare del').allInnerTexts()).toEqual(['一'])
    expect(await reading.locator('.compare ins').allInnerTexts()).toEqual(['三'])
    expect(await seriousFindings(reading)).toEqual([])
    // What is highlighted is what would be restored; the text that stands now is not.
    expect(await reading.locator('[data-restore="3"]').isDisabled()).toBe(true)
    await reading.keyboard.press('r')
    expect(await reading.locator('dialog[open]').count()).toBe(0)
    await reading.keyboard.press('j')
    await reading.locator('[data-revision="1"][data-current="true"]').waitFor()
    await reading.locator('[data-restore="1"]', { hasText: '恢复第 1 号' }).waitFor()
    await reading.keyboard.press('r')
    await reading.locator('dialog').getByRole('button', { name: '恢复第 1 号为新草稿' }).waitFor()
    expect((await stored(id)).revision).toBe(3)
    await reading.keyboard.press('Control+Enter')
    await reading.locator('[data-revision="4"]').waitFor()
    expect(await stored(id)).toMatchObject({ headline: '第一稿的题', revision: 4, stage: 'proofing' })
  })

  it('has a board of the issue whose counts are those of the database', async () => {
    await approving.goto(`/admin/collections/issues/${issue}`)
    await approving.getByRole('link', { name: '本期进度' }).click()
    await approving.waitForURL(`**/admin/board/${issue}`)
    const cell = async (of: string, stage: string): Promise<number> => Number(await approving.locator(`tr[data-page="${of}"] [data-stage-count="${stage}"]`).innerText())
    await approving.locator('tr[data-page="all"]').waitFor()
    for (const stage of ['unproofed', 'proofing', 'proofed', 'approved', 'withdrawn']) {
      let counted = 0
      for (const slug of ['articles', 'captions']) {
        counted += (await server.rest('GET', `/${slug}?depth=0&draft=true&limit=1&where[and][0][issue][equals]=${issue}&where[and][1][stage][equals]=${stage}`, { as: archivist })).body.totalDocs
      }
      expect([stage, await cell('all', stage), await cell(page, stage)]).toEqual([stage, counted, counted])
    }
    await approving.locator(`[data-person="${proofreader.id}"]`).getByText('李校对').waitFor()
    const proofing = await cell('all', 'proofing')
    await act(proofreader, await make('后来的一篇', '后来写的。'), 'claim')
    await approving.locator('[data-reread]').click()
    await approving.locator('tr[data-page="all"] [data-stage-count="proofing"]', { hasText: new RegExp(`^${proofing + 1}$`) }).waitFor()
    expect(await seriousFindings(approving)).toEqual([])
  })

  it('says that an article or an issue is not there', async () => {
    for (const path of ['/admin/desk/no-such-id/approval', '/admin/desk/no-such-id/history', '/admin/board/no-such-id']) {
      const answer = await approving.goto(path)
      expect([path, answer?.status()]).toEqual([path, 404])
      await approving.getByText('没有这个页面或文档').waitFor()
    }
  })

  it('sends who is not signed in to the login, and after it to where they wanted to go', async () => {
    const context = await approving.context().browser()?.newContext({ baseURL: server.url, locale: 'zh-CN' })
    if (!context) throw new Error('The browser is gone.')
    const stranger = await context.newPage()
    for (const path of ['/admin/desk/some-id/approval', '/admin/desk/some-id/history', `/admin/board/${issue}`, '/admin/queue']) {
      await stranger.goto(path)
      await stranger.waitForURL((url) => url.pathname === '/admin/login' && url.searchParams.get('redirect') === path)
    }
    await stranger.locator('#field-email').fill(editor.email)
    await stranger.locator('#field-password').fill(editor.password)
    await stranger.getByRole('button', { name: '登录' }).click()
    await stranger.getByRole('heading', { name: '校对队列' }).waitFor()
    await context.close()
  })

  it('never asks anything of an address outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
