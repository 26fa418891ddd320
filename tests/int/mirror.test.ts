import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { answered, type Article, type Change, type Client, createClient } from '../../src/client'
import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { approvedSet, type Copied, copied } from '../helpers/delivery/mirror/approvedSet'
import { newsroomAtWork } from '../helpers/delivery/mirror/newsroomAtWork'
import { type Delivery, openDelivery } from '../helpers/delivery/mirror/openDelivery'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

// REISSUE_MIRROR_SEED repeats the choices of a run.
const seed = Number(process.env.REISSUE_MIRROR_SEED ?? randomInt(1_000_000))

/** A harvest, and between which changes it was made. */
type Round = { from: number; items: Article[]; to: number }
/** What a mirror was told. */
type Told = { article: Article | null; change: Change }

describe.skipIf(skipReason)('a republisher’s copy while the newsroom works', { timeout: 120_000 }, () => {
  let app: App
  let news: Newsroom
  let delivery: Delivery
  let client: Client
  let other: { page: string; publication: string }

  const openOther = async (): Promise<typeof other> => {
    const make = async (slug: string, body: Record<string, unknown>): Promise<string> => (await app.rest('POST', `/${slug}?depth=0`, { as: news.archivist, body })).body.doc.id
    const publication = await make('publications', { name: '东营日报' })
    const issue = await make('issues', { date: '2023-06-19', dateCertainty: 'inferred', publication })
    return { page: (await news.importPage('另一报的一版\n\n本报讯 昨日召开会议。\n', { issue })).body.doc.id, publication }
  }

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    other = await openOther()
    delivery = await openDelivery(app.mediaDir)
    client = createClient({ baseUrl: delivery.baseUrl, fetch: delivery.fetch })
    console.info(`mirror test on ${databaseKind}: REISSUE_MIRROR_SEED=${seed}`)
  })
  afterAll(async () => {
    await delivery?.close()
    await app?.close()
  })

  const collect = async <T>(each: AsyncIterable<T>): Promise<T[]> => {
    const all: T[] = []
    for await (const item of each) all.push(item)
    return all
  }
  const lastSeq = async (): Promise<number> => (await collect(client.changesSince())).at(-1)?.seq ?? 0
  const copyOf = (items: Article[]): Map<string, Copied> => new Map(items.map((item) => [item.id, copied(item)]))
  const sorted = (copy: Map<string, Copied>): Copied[] => [...copy.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

  /** A copy that is kept up by changes from a cursor on, with all that was told to it. */
  const follower = (copy: Map<string, Copied>, from: string, publication?: string) => {
    const told: Told[] = []
    let since = from
    const follow = async (): Promise<void> => {
      since = await client.mirror({
        limit: 7,
        since,
        ...(publication === undefined ? {} : { publication }),
        onArticle: (article, change) => {
          told.push({ article, change })
          copy.set(article.id, copied(article))
        },
        onGone: (change) => {
          told.push({ article: null, change })
          copy.delete(change.document.id)
        },
      })
    }
    return { copy, follow, told }
  }

  const listRound = async (): Promise<Round> => {
    const from = await lastSeq()
    const items = await collect(client.everyArticle({ limit: 2 }))
    return { from, items, to: await lastSeq() }
  }
  const exportRound = async (): Promise<Round & { next: string }> => {
    const from = await lastSeq()
    const { articles, next } = await client.exportArticles()
    return { from, items: await collect(articles), next, to: await lastSeq() }
  }

  /** How an article stood after a change: the version that was public, or null. */
  const standingAt = (changes: Change[], id: string, seq: number): number | null => {
    const last = changes.filter((change) => change.document.id === id && change.seq <= seq).at(-1)
    return !last || last.kind === 'withdrawn' ? null : last.version
  }

  /** A harvest of something that changes has no article twice, all that stayed public, and nothing that was not public meanwhile. */
  const expectFair = ({ from, items, to }: Round, changes: Change[]): void => {
    const found = new Map(items.map(({ id, version }) => [id, version]))
    expect(found.size).toBe(items.length)
    for (const id of new Set(changes.map(({ document }) => document.id))) {
      const meanwhile = changes.filter((change) => change.document.id === id && change.seq > from && change.seq <= to)
      const shown = [standingAt(changes, id, from), ...meanwhile.map(({ seq }) => standingAt(changes, id, seq))]
      expect(shown).toContain(found.get(id) ?? null)
    }
    expect(changes.map(({ document }) => document.id)).toEqual(expect.arrayContaining([...found.keys()]))
  }

  /**
   * The changes as they were told one by one are the changes as they are told at the end: none missed, none doubled.
   * @returns how many could not be fetched any more.
   */
  const expectToldOnce = (told: Told[], changes: Change[]): number => {
    const seqs = told.map(({ change }) => change.seq)
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
    expect(changes.map(({ seq }) => seq)).toEqual(expect.arrayContaining(seqs))
    const untold = changes.filter(({ seq }) => !seqs.includes(seq))
    // What could not be fetched any more had been withdrawn.
    for (const { document, kind, seq } of untold) {
      expect(kind).not.toBe('withdrawn')
      expect(changes.find((later) => later.seq > seq && later.document.id === document.id && later.kind === 'withdrawn')).toBeDefined()
    }
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['corrected', 'created', 'restored', 'withdrawn']))
    return untold.length
  }

  /** As many versions as the log has, each told with the text that was approved. */
  const expectVersions = async (versions: Map<string, Copied[]>, told: Told[], changes: Change[]): Promise<void> => {
    for (const [id, approved] of versions) {
      const made = changes.filter(({ document, kind }) => document.id === id && (kind === 'created' || kind === 'corrected'))
      expect(made.map(({ version }) => version)).toEqual(approved.map(({ version }) => version))
      const found = await answered(client.http.GET('/api/v1/articles/{id}/versions', { params: { path: { id } } }))
      expect(found.versions.map(({ snapshot }) => snapshot)).toEqual(approved.map(({ snapshot }) => snapshot))
      for (const { article, change } of told) {
        if (change.document.id === id && article) expect(copied(article)).toEqual(approved[change.version - 1])
      }
    }
  }

  it('is equal to the approved set, text by text and version by version, by lists, by changes and by exports', async () => {
    let isWorking = true
    const whileWorking = async <T>(round: () => Promise<T>): Promise<T[]> => {
      const rounds: T[] = []
      while (isWorking) {
        rounds.push(await round())
        // Readers who ask without end would leave the newsroom nothing of two cores.
        await pause(50)
      }
      return rounds
    }
    const mirrored = follower(new Map(), '0')
    const ofPapers = [news.publication.id, other.publication].map((publication) => follower(new Map(), '0', publication))
    const work = newsroomAtWork(app, news, { articles: 4, giveWay: () => delivery.answers(3), lanes: 3, otherPage: other.page, seed, steps: 9 }).finally(() => { isWorking = false })
    const [lists, exports] = await Promise.all([whileWorking(listRound), whileWorking(exportRound), whileWorking(mirrored.follow), whileWorking(async () => { for (const { follow } of ofPapers) await follow() }), work])
    await delivery.catchUp()

    // The copies that were begun in the middle of it, and what has changed since.
    const [listed, unpacked] = [lists[lists.length >> 1]!, exports[exports.length >> 1]!]
    const fromList = follower(copyOf(listed.items), String(listed.from))
    const fromExport = follower(copyOf(unpacked.items), unpacked.next)
    for (const { follow } of [mirrored, fromList, fromExport, ...ofPapers]) await follow()

    const { current, versions } = await approvedSet(app, delivery.source)
    const expected = sorted(current)
    expect(expected.length).toBeGreaterThan(0)
    for (const { copy } of [mirrored, fromList, fromExport]) expect(sorted(copy)).toEqual(expected)
    for (const [at, name] of ['聊城日报', '东营日报'].entries()) {
      const standing = expected.filter(({ text }) => text.publication === name)
      expect(standing.length).toBeGreaterThan(0)
      expect(sorted(ofPapers[at]!.copy)).toEqual(standing)
    }
    for (const { items } of [await listRound(), await exportRound()]) {
      expect(items.map(copied).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected)
    }

    const changes = await collect(client.changesSince('0', { type: 'article' }))
    const overtaken = expectToldOnce(mirrored.told, changes)
    await expectVersions(versions, mirrored.told, changes)

    expect(lists.length).toBeGreaterThan(2)
    expect(exports.length).toBeGreaterThan(2)
    for (const round of [...lists, ...exports]) expectFair(round, changes)
    console.info(`${changes.length} changes (${overtaken} overtaken), ${expected.length} articles, ${lists.length} harvests by lists, ${exports.length} by export`)
  })
})
