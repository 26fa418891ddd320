import { gunzipSync } from 'node:zlib'
import fs from 'node:fs'
import path from 'node:path'

import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { backUp } from '../../src/backup/backUp'
import { switchedOff } from '../../src/backup/switchedOff'
import { verify } from '../../src/verify/verify'
import { MOST_ATTEMPTS } from '../../src/webhooks/backoff'
import { createSender } from '../../src/webhooks/createSender'
import { pruneDeliveries } from '../../src/webhooks/deliveries'
import { startSending } from '../../src/webhooks/startSending'
import { type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type ChangesModel, changesModel } from '../helpers/delivery/changesModel'
import { dyingWrites } from '../helpers/dyingWrites'
import { type Received, type Receiver, startReceiver } from '../helpers/receiver'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

const HOUR = 60 * 60_000
const MOST_WRITES = 40
type Row = Record<string, unknown> & { id: string }

describe.skipIf(skipReason)('webhooks', () => {
  let app: App
  let admin: Person
  let receiver: Receiver
  let model: ChangesModel
  let now: number
  let made = 0

  beforeAll(async () => {
    app = await startApp()
    admin = await app.person('admin')
    receiver = await startReceiver()
  })
  beforeEach(() => {
    model = changesModel()
    now = Date.now()
    receiver.forget()
  })
  afterEach(async () => {
    const { docs } = await app.payload.db.find<Row>({ collection: 'webhooks', pagination: false })
    for (const { id } of docs) expect((await app.rest('DELETE', `/webhooks/${id}`, { as: admin })).status).toBe(200)
    expect((await app.payload.db.count({ collection: 'webhook-deliveries', where: {} })).totalDocs).toBe(0)
    model.close()
  })
  afterAll(async () => {
    await receiver?.close()
    await app?.close()
  })

  const create = async (more: Record<string, unknown> = {}) =>
    app.rest('POST', '/webhooks', { as: admin, body: { fromStart: true, name: `接收方${++made}`, url: receiver.url, ...more } })
  /** One that is told of everything from the beginning, and its secret. */
  const webhook = async (more: Record<string, unknown> = {}): Promise<{ id: string; secret: string }> => {
    const { body, status } = await create(more)
    expect({ body, status }).toMatchObject({ status: 201 })
    const issued = await app.rest('POST', `/webhooks/${body.doc.id}/secret`, { as: admin, body: {} })
    expect(issued.status).toBe(200)
    return { id: body.doc.id, secret: issued.body.secret }
  }
  const rowOf = async (id: string): Promise<Row> => (await app.payload.db.findOne<Row>({ collection: 'webhooks', where: { id: { equals: id } } })) as Row
  const change = async (id: string, data: Record<string, unknown>) =>
    app.rest('PATCH', `/webhooks/${id}`, { as: admin, body: { ...data, revision: await revisionOf(app, 'webhooks', id) } })
  const deliveries = async (id: string): Promise<Row[]> =>
    (await app.rest('GET', `/webhook-deliveries?where[webhook][equals]=${id}&sort=createdAt&limit=100&depth=0`, { as: admin })).body.docs
  const sender = () => createSender(app.payload, { now: () => now, random: () => 0.5, readModel: model.readModel, serverURL: 'https://paper.example' })
  const send = async (by = sender()): Promise<void> => {
    await by.round()
    await by.done()
  }
  const seqs = (received = receiver.received): unknown[] => received.map(({ json }) => json.data.seq)
  const verifyBy = (secret: string, { body, headers }: Received): unknown => new Verifier(secret).verify(body, headers)

  it('a receiver is told what was changed and where it can be read, and no text, signed by the secret and by no other', async () => {
    const { secret } = await webhook()
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/u)
    const id = model.add(7, 'corrected')
    await send()
    const [message, ...rest] = receiver.received
    if (!message) throw new Error('Nothing came.')
    expect(rest).toEqual([])
    expect(verifyBy(secret, message)).toEqual({
      type: 'article.corrected', timestamp: '2024-01-01T00:00:07.000Z',
      data: {
        seq: 1, kind: 'corrected', document: { type: 'article', id }, version: 1,
        links: {
          changes: 'https://paper.example/api/v1/changes', self: `https://paper.example/api/v1/articles/${id}`,
          version: `https://paper.example/api/v1/articles/${id}/v/1`, versions: `https://paper.example/api/v1/articles/${id}/versions`,
        },
      },
    })
    expect(message.headers['content-type']).toBe('application/json')
    expect(() => verifyBy(`whsec_${Buffer.alloc(32, 1).toString('base64')}`, message)).toThrow('No matching signature')
    expect(() => verifyBy(secret, { ...message, body: message.body.replace('corrected', 'withdrawn') })).toThrow('No matching signature')
  })

  it('a new secret signs beside the one before for a day, and then alone', async () => {
    const { id, secret } = await webhook()
    const { body: { secret: newer } } = await app.rest('POST', `/webhooks/${id}/secret`, { as: admin, body: {} })
    model.add(1)
    await send()
    for (const each of [secret, newer]) expect(verifyBy(each, receiver.received[0] as Received)).toBeTruthy()
    now += 25 * HOUR
    model.add(2)
    await send()
    const { body, headers, id: message } = receiver.received[1] as Received
    expect(headers['webhook-signature']).toBe(new Verifier(newer).sign(message, new Date(Number(headers['webhook-timestamp']) * 1_000), body))
  })

  it('nothing is sent before a secret was issued, nor while it is switched off; it then goes on where it was', async () => {
    const { body: { doc } } = await create()
    model.add(1)
    await send()
    expect(receiver.received).toEqual([])
    await app.rest('POST', `/webhooks/${doc.id}/secret`, { as: admin, body: {} })
    expect((await change(doc.id, { isActive: false })).status).toBe(200)
    await send()
    expect(receiver.received).toEqual([])
    expect((await change(doc.id, { isActive: true })).status).toBe(200)
    await send()
    expect(seqs()).toEqual([1])
  })

  const paper = async (name: string): Promise<string> => (await app.rest('POST', '/publications', { as: admin, body: { name } })).body.doc.id
  const toldBy = (to: Receiver): unknown[] => to.received.map(({ json }) => [json.data.seq, json.data.kind])

  it('is told of the kinds and publications it asks for, in order, and what it asks for is not taken from under it', async () => {
    const [one, other] = [await paper('甲报'), await paper('乙报')]
    await webhook({ kinds: ['corrected', 'withdrawn'], publications: [one] })
    for (const [index, [kind, publication]] of ([
      ['created', one], ['corrected', other], ['corrected', one], ['withdrawn', one], ['withdrawn', other], ['corrected', one],
    ] as const).entries()) model.add(index + 1, kind, publication)
    await send()
    expect(toldBy(receiver)).toEqual([[3, 'corrected'], [4, 'withdrawn'], [6, 'corrected']])
    expect((await app.rest('DELETE', `/publications/${one}`, { as: admin })).status).toBe(409)
  })

  it('whoever was told of a text is told of its end, though nobody can tell any more of which publication it was; of another’s no more than which text', async () => {
    const [one, other] = [await paper('丙报'), await paper('丁报')]
    const [ofOther, ofAll] = [await startReceiver(), await startReceiver()]
    await webhook({ publications: [one] })
    await webhook({ publications: [other], url: ofOther.url })
    const all = await webhook({ url: ofAll.url })
    const [erased, moved, unnamed] = [model.add(1, 'created', one), model.add(2, 'created', one), model.add(3, 'created', null)]
    await send()
    // It is withdrawn, and erased before anybody is told of that; the other is of another publication from here on.
    model.add(4, 'withdrawn', one, erased)
    model.add(5, 'erased', null, erased)
    model.add(6, 'corrected', other, moved)
    model.add(7, 'withdrawn', null, moved)
    model.add(8, 'withdrawn', null, unnamed)
    await send()
    expect(toldBy(receiver)).toEqual([[1, 'created'], [2, 'created'], [3, 'created'], [4, 'withdrawn'], [5, 'erased'], [6, 'corrected'], [7, 'withdrawn'], [8, 'withdrawn']])
    expect(toldBy(ofOther)).toEqual([[3, 'created'], [4, 'withdrawn'], [5, 'erased'], [6, 'corrected'], [7, 'withdrawn'], [8, 'withdrawn']])
    expect(toldBy(ofAll)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((seq) => [seq, expect.any(String)]))
    expect(ofOther.received[2]?.json).toEqual({
      type: 'article.erased', timestamp: '2024-01-01T00:00:05.000Z',
      data: { seq: 5, kind: 'erased', document: { type: 'article', id: erased }, links: { changes: 'https://paper.example/api/v1/changes' } },
    })
    expect(receiver.received[5]?.json.data).not.toHaveProperty('version')
    for (const { json } of ofAll.received) expect(json.data).toMatchObject({ links: { self: expect.any(String) }, version: 1 })
    expect((await rowOf(all.id)).position).toBe(8)
    await Promise.all([ofOther.close(), ofAll.close()])
  })

  it('one that begins later is told of an erasure, and of nothing that was before it', async () => {
    const one = await paper('戊报')
    const id = model.add(1, 'created', one)
    model.add(2, 'erased', null, id)
    model.add(3, 'created', one)
    await webhook({ publications: [one] })
    await send()
    expect(toldBy(receiver)).toEqual([[2, 'erased'], [3, 'created']])
  })

  it.each([
    ['not a secret', [{ secret: 'damaged', until: null }]], ['nothing', [null]], ['no list', { secret: 7 }],
  ])('one that cannot be signed for, since its secret is %s, says so in its delivery log, waits, and holds up no other', async (_, secrets) => {
    const damaged = await webhook()
    const { id: sound } = await webhook()
    await app.payload.db.updateOne({ collection: 'webhooks', data: { secrets }, options: { atomic: true }, where: { id: { equals: damaged.id } } })
    model.add(1)
    await send()
    expect(receiver.received).toHaveLength(1)
    expect(await rowOf(sound)).toMatchObject({ position: 1 })
    expect(await rowOf(damaged.id)).toMatchObject({ attempt: 1, lastFailure: 'secret', position: 0 })
    const [entry, ...rest] = await deliveries(damaged.id)
    expect(rest).toEqual([])
    expect(entry).toMatchObject({ answer: expect.stringMatching(/签名密钥.*issue another/u), isDone: false, seq: 1, status: 'secret' })
    expect(await app.rest('POST', `/webhooks/${damaged.id}/test`, { as: admin, body: {} })).toMatchObject({ body: { isDone: false, status: 'secret' }, status: 200 })
  })

  it('what a process that died was just sending is closed in the delivery log by the next, and sent again', async () => {
    const { id } = await webhook()
    model.add(1)
    let isReached = false
    receiver.answer((_, count) => {
      isReached = true
      return count === 1 ? new Promise(() => undefined) : { status: 204 }
    })
    const dying = sender()
    await dying.round()
    await expect.poll(() => isReached).toBe(true)
    expect(await deliveries(id)).toMatchObject([{ attempt: 1, seq: 1, status: 'sending' }])
    // It writes nothing any more, and another has taken over.
    await app.payload.db.updateOne({ collection: 'webhooks', data: { owner: 'elsewhere:1:x', run: 'its-own', seenAt: new Date(Date.now() - 3 * 60_000).toISOString() }, options: { atomic: true }, where: { id: { equals: id } } })
    await send()
    const log = await deliveries(id)
    expect(log).toMatchObject([{ answer: expect.stringMatching(/再推送.*unknown whether it arrived/u), isDone: false, status: 'unknown' }, { isDone: true, status: '204' }])
    expect(new Set(log.map(({ messageId }) => messageId)).size).toBe(1)
    await dying.stop()
    expect(await deliveries(id)).toEqual(log)
  })

  it('a new one begins with what happens after it was made, unless it is asked for from the beginning', async () => {
    const { id } = await webhook({ fromStart: false })
    const { position } = await rowOf(id) as unknown as { position: number }
    expect(position).toBeGreaterThan(0)
    expect((await change(id, { fromStart: true, position: 0 })).body.doc).toMatchObject({ fromStart: false, position })
    // What is public is numbered by itself: the third change was made by an entry after those that were there.
    for (const entry of [1, position, position + 1]) model.add(entry)
    await send()
    expect(seqs()).toEqual([3])
  })

  it('what fails is sent again after a while, under the same id, and nothing overtakes it', async () => {
    const { id } = await webhook()
    for (const seq of [1, 2, 3]) model.add(seq)
    receiver.answer(({ json }, count) => ({ body: 'x'.repeat(500), status: json.data.seq === 2 && count < 4 ? 500 : 200 }))
    await send()
    expect(seqs()).toEqual([1, 2])
    expect(await rowOf(id)).toMatchObject({ attempt: 1, lastFailure: '500', position: 1, waiting: 2 })
    await send()
    expect(seqs()).toEqual([1, 2])
    now += 5_000
    await send()
    expect(seqs()).toEqual([1, 2, 2])
    now += 29_999
    await send()
    expect(seqs()).toEqual([1, 2, 2])
    now += 1
    await send()
    expect(seqs()).toEqual([1, 2, 2, 2, 3])
    expect(new Set(receiver.received.slice(1, 4).map((each) => each.id)).size).toBe(1)
    expect(new Set(receiver.received.map((each) => each.id)).size).toBe(3)
    expect(await rowOf(id)).toMatchObject({ attempt: 0, givenUp: 0, nextAt: null, position: 3, waiting: 0 })
    const log = await deliveries(id)
    expect(log.map(({ attempt, isDead, isDone, seq, status }) => [seq, attempt, status, isDone, isDead])).toEqual([
      [1, 1, '200', true, false], [2, 1, '500', false, false], [2, 2, '500', false, false], [2, 3, '200', true, false], [3, 1, '200', true, false],
    ])
    expect(log.map(({ answer }) => String(answer).length)).toEqual([200, 200, 200, 200, 200])
  })

  it('a receiver that asks to be left alone is, and one that leads elsewhere is not followed', async () => {
    const { id } = await webhook()
    model.add(1)
    receiver.answer((_, count) => (count === 1 ? { headers: { 'Retry-After': '120' }, status: 503 } : { headers: { Location: `${receiver.url}/elsewhere` }, status: 308 }))
    await send()
    expect(await rowOf(id)).toMatchObject({ nextAt: new Date(now + 120_000).toISOString() })
    now += 120_000
    await send()
    expect(receiver.received).toHaveLength(2)
    expect(await rowOf(id)).toMatchObject({ attempt: 2, lastFailure: '308', position: 0 })
  })

  it('after three days a change is given up, which the row and the delivery log show, and the next one is sent', async () => {
    const { id } = await webhook()
    for (const seq of [1, 2]) model.add(seq)
    receiver.answer(({ json }) => ({ status: json.data.seq === 1 ? 502 : 200 }))
    const began = now
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      await send()
      now = Date.parse(String((await rowOf(id)).nextAt))
    }
    expect(now - began).toBeGreaterThan(72 * HOUR)
    expect(now - began).toBeLessThan(80 * HOUR)
    await send()
    expect(seqs()).toEqual([...Array.from({ length: MOST_ATTEMPTS }, () => 1), 2])
    expect(await rowOf(id)).toMatchObject({ attempt: 0, givenUp: 1, lastFailure: '502', position: 2 })
    expect((await deliveries(id)).filter(({ isDead }) => isDead).map(({ attempt, seq }) => [seq, attempt])).toEqual([[1, MOST_ATTEMPTS]])
  })

  it('410 switches it off, which the log tells of; switched on again it goes on with the same change', async () => {
    const { id } = await webhook()
    for (const seq of [1, 2]) model.add(seq)
    receiver.answer(() => ({ status: 410 }))
    await send()
    now += 8 * HOUR
    await send()
    expect(seqs()).toEqual([1])
    expect(await rowOf(id)).toMatchObject({ isActive: false, lastFailure: '410', position: 0 })
    const { entries, faults } = await wholeLog(app)
    expect(entries.at(-1)).toMatchObject({ action: 'change', document: `webhooks:${id}`, reason: 'isActive: true → false' })
    expect(entries.at(-1)?.actor ?? null).toBeNull()
    expect(faults).toEqual([])
    receiver.answer(() => ({ status: 200 }))
    await change(id, { isActive: true })
    await send()
    expect(seqs()).toEqual([1, 1, 2])
  })

  it('another address is tried at once', async () => {
    const { id } = await webhook({ url: 'http://127.0.0.1:1/closed' })
    model.add(1)
    await send()
    expect(await rowOf(id)).toMatchObject({ attempt: 1 })
    expect((await change(id, { url: receiver.url })).status).toBe(200)
    await send()
    expect(seqs()).toEqual([1])
  })

  it('wherever the process dies, every change arrives, in order, and what arrives twice has one id', async () => {
    let deaths = 0
    for (let nth = 1; nth < MOST_WRITES; nth += 1) {
      const { id } = await webhook()
      for (const seq of nth === 1 ? [1, 2] : []) model.add(seq)
      const heal = dyingWrites(app, nth)
      await send()
      const hasDied = heal()
      await send()
      const told = seqs() as number[]
      expect([...new Set(told)], `died at write ${nth}`).toEqual([1, 2])
      expect(told, `died at write ${nth}`).toEqual([...told].sort())
      expect(new Set(receiver.received.map((each) => each.id)).size).toBe(2)
      expect(await rowOf(id)).toMatchObject({ position: 2 })
      expect((await deliveries(id)).filter(({ status }) => status === 'sending'), `died at write ${nth}`).toEqual([])
      await app.rest('DELETE', `/webhooks/${id}`, { as: admin })
      receiver.forget()
      if (!hasDied) break
      deaths += 1
    }
    expect(deaths).toBeGreaterThan(2)
  })

  it('of two senders at once each change is sent by one, in order', async () => {
    await webhook()
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
    for (const seq of numbers) model.add(seq)
    const [one, other] = [sender(), sender()]
    for (let round = 0; round < 4; round += 1) await Promise.all([send(one), send(other)])
    expect(seqs()).toEqual(numbers)
  })

  it('what a process of another host is at is left to it, until it has been silent for two minutes', async () => {
    const { id } = await webhook()
    model.add(1)
    const seen = (at: number) => app.payload.db.updateOne({
      collection: 'webhooks', data: { owner: 'elsewhere:1:x', run: 'its-own', seenAt: new Date(at).toISOString() }, options: { atomic: true }, where: { id: { equals: id } },
    })
    await seen(Date.now())
    await send()
    expect(receiver.received).toEqual([])
    await seen(Date.now() - 3 * 60_000)
    await send()
    expect(seqs()).toEqual([1])
  })

  it('one that is slow holds up no other; stopped, the sender ends what is under way, and it is sent again', async () => {
    const { id } = await webhook()
    model.add(1)
    let asked = (): void => undefined
    const isAsked = new Promise<void>((resolve) => (asked = resolve))
    const slow = await startReceiver()
    slow.answer(() => {
      asked()
      return new Promise(() => undefined)
    })
    await change(id, { url: slow.url })
    await webhook()
    const one = sender()
    await one.round()
    await isAsked
    // Others are not kept waiting by the one that does not answer.
    await expect.poll(() => seqs()).toEqual([1])
    await one.stop()
    expect(await rowOf(id)).toMatchObject({ attempt: 0, position: 0, run: 'none' })
    slow.answer(() => ({ status: 200 }))
    await send()
    expect(slow.received.map((each) => each.id)).toEqual([slow.received[0]?.id, slow.received[0]?.id])
    await slow.close()
  })

  it('a running program looks every second, and stops when it is told to', async () => {
    await webhook()
    const stop = startSending(app.payload, { readModel: model.readModel })
    model.add(1)
    await expect.poll(() => seqs(), { timeout: 10_000 }).toEqual([1])
    await stop()
  })

  it('somebody can try it out, and send again what was sent, under its id; what is still waiting is tried at once in its turn', async () => {
    const { id, secret } = await webhook()
    receiver.answer(() => ({ body: '好的', status: 200 }))
    const tried = await app.rest('POST', `/webhooks/${id}/test`, { as: admin, body: {} })
    expect(tried.body).toMatchObject({ answer: '好的', isDone: true, status: '200' })
    expect(verifyBy(secret, receiver.received[0] as Received)).toMatchObject({ data: { webhook: { id } }, type: 'ping' })
    model.add(1)
    await send()
    const first = (await deliveries(id)).find(({ seq }) => seq === 1)
    expect((await app.rest('POST', `/webhook-deliveries/${first?.id}/resend`, { as: admin, body: {} })).body).toMatchObject({ isDone: true, status: '200' })
    expect([receiver.received[2]?.id, receiver.received[2]?.body]).toEqual([receiver.received[1]?.id, receiver.received[1]?.body])
    model.add(2)
    receiver.answer((_, count) => ({ status: count === 4 ? 500 : 200 }))
    await send()
    const failed = (await deliveries(id)).find(({ seq }) => seq === 2)
    expect((await app.rest('POST', `/webhook-deliveries/${failed?.id}/resend`, { as: admin, body: {} })).body).toEqual({ isQueued: true })
    await send()
    expect(seqs().slice(1)).toEqual([1, 1, 2, 2])
    const nowhere = await webhook({ url: 'http://127.0.0.1:1/closed' })
    expect((await app.rest('POST', `/webhooks/${nowhere.id}/test`, { as: admin, body: {} })).body).toMatchObject({ isDone: false })
    const { body: { doc: unsigned } } = await create()
    expect(await app.rest('POST', `/webhooks/${unsigned.id}/test`, { as: admin, body: {} })).toMatchObject({ body: { errors: [{ data: { code: 'no-secret' } }] }, status: 409 })
    for (const route of [`/webhooks/${'0'.repeat(24)}/test`, `/webhook-deliveries/${'0'.repeat(24)}/resend`]) {
      expect((await app.rest('POST', route, { as: admin, body: {} })).status).toBe(404)
    }
  })

  it('the delivery log keeps a month, and of each webhook the newest', async () => {
    const { id } = await webhook()
    const entry = (daysAgo: number) => app.payload.db.create({
      collection: 'webhook-deliveries', data: { at: new Date(now - daysAgo * 24 * HOUR).toISOString(), attempt: 1, kind: 'ping', webhook: id },
    })
    for (const daysAgo of [31, 29, 3, 2, 1]) await entry(daysAgo)
    await pruneDeliveries(app.payload, id, now)
    expect(await deliveries(id)).toHaveLength(4)
    await pruneDeliveries(app.payload, id, now, 2)
    expect((await deliveries(id)).map(({ at }) => at).sort()).toEqual([2, 1].map((days) => new Date(now - days * 24 * HOUR).toISOString()))
  })

  it('the secret is in the answer that issues it and in nothing else anybody is told; a backup holds it, and restores it switched off', async () => {
    const { id, secret } = await webhook()
    await app.rest('POST', `/webhooks/${id}/secret`, { as: admin, body: {} })
    model.add(1)
    await send()
    const bare = secret.slice('whsec_'.length)
    const answers = await Promise.all([
      `/webhooks/${id}?showHiddenFields=true&depth=3`, '/webhooks?limit=100&showHiddenFields=true&select[secrets]=true&select[name]=true', '/webhook-deliveries?depth=3&showHiddenFields=true&limit=100', '/log?limit=100',
    ].map((route) => app.rest('GET', route, { as: admin })))
    answers.push(await change(id, { name: `改名${++made}`, secrets: [] }), await app.rest('POST', `/webhooks/access/${id}`, { as: admin, body: {} }))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/whsec_|"secrets":\s*[[n]|"run":|"owner":|"seenAt":/u)
    for (const path of ['secrets', 'run', 'owner', 'seenAt']) {
      expect((await app.rest('GET', `/webhooks?where[${path}][like]=w`, { as: admin })).status, path).toBe(400)
      expect((await app.rest('GET', `/webhook-deliveries?where[webhook.${path}][like]=w`, { as: admin })).status, path).toBe(400)
    }
    expect((await app.graphql('{ Webhooks { docs { id } } }', { as: admin })).body.errors?.length).toBeGreaterThan(0)
    const told: string[] = []
    await verify(app.payload, (problem) => told.push(JSON.stringify(problem)))
    expect(told).toEqual([])
    expect(JSON.stringify((await wholeLog(app)).entries)).not.toContain(bare)
    expect(JSON.stringify(receiver.received)).not.toContain(bare)
    expect(JSON.stringify((await rowOf(id)).secrets)).toContain(secret)
    const archive = path.join(app.mediaDir, '..', `${path.basename(app.mediaDir)}.tar.gz`)
    await backUp(app.payload, archive)
    expect(gunzipSync(fs.readFileSync(archive)).toString('utf8')).toContain(secret)
    fs.rmSync(archive)
    expect(switchedOff({ collection: 'webhooks', isVersions: false, name: 'data/webhooks.jsonl' }, { id, isActive: true } as never)).toMatchObject({ isActive: false })
  })

  it('admins alone see and change them, on the revision they name; a denied request leaves the row as it was', async () => {
    const { id } = await webhook()
    const others = [await app.person('editor'), await app.person('proofreader'), undefined]
    const { body: { delivery } } = await app.rest('POST', `/webhooks/${id}/test`, { as: admin, body: {} })
    const before = [await stored(app, 'webhooks', id), await stored(app, 'webhook-deliveries', delivery)]
    const revision = await revisionOf(app, 'webhooks', id)
    const requests = [
      ['GET', '/webhooks'], ['GET', `/webhooks/${id}`], ['GET', '/webhook-deliveries'], ['GET', `/webhook-deliveries/${delivery}`], ['POST', '/webhooks'], ['PATCH', `/webhooks/${id}`],
      ['DELETE', `/webhooks/${id}`], ['POST', `/webhooks/${id}/secret`], ['POST', `/webhooks/${id}/test`], ['POST', `/webhook-deliveries/${delivery}/resend`],
    ] as const
    for (const as of others) {
      for (const [method, route] of requests) {
        const body = method === 'GET' ? {} : { body: { name: '越权', revision, url: receiver.url } }
        expect((await app.rest(method, route, { as, ...body })).status, `${method} ${route}`).toBe(403)
      }
    }
    for (const [method, route] of [['POST', '/webhook-deliveries'], ['PATCH', `/webhook-deliveries/${delivery}`], ['DELETE', `/webhook-deliveries/${delivery}`]] as const) {
      expect((await app.rest(method, route, { as: admin, body: { isDone: false, kind: 'ping', webhook: id } })).status, `${method} ${route}`).toBe(403)
    }
    expect((await app.rest('PATCH', `/webhooks/${id}`, { as: admin, body: { name: '无号' } })).status).toBe(428)
    expect((await app.rest('PATCH', `/webhooks/${id}`, { as: admin, body: { name: '旧号', revision: revision - 1 } })).status).toBe(409)
    expect([await stored(app, 'webhooks', id), await stored(app, 'webhook-deliveries', delivery)]).toEqual(before)
    expect(receiver.received).toHaveLength(1)
  })

  it('what is done to one is in the log: made, changed from what to what, a secret issued, deleted; of an address only that it changed', async () => {
    const { body: { doc } } = await create({ kinds: ['created'], name: '日志推送' })
    await app.rest('POST', `/webhooks/${doc.id}/secret`, { as: admin, body: {} })
    expect(await change(doc.id, { kinds: ['created', 'erased'], url: 'https://example.org/another?token=1' })).toMatchObject({ status: 200 })
    await change(doc.id, { kinds: ['created', 'erased'] })
    await app.rest('DELETE', `/webhooks/${doc.id}`, { as: admin })
    const { entries, faults } = await wholeLog(app)
    expect(entries.filter(({ document }) => document === `webhooks:${doc.id}`).map(({ action, actor, reason }) => [action, actor, reason])).toEqual([
      ['create', admin.id, 'name: "日志推送"\nkinds: ["created"]\nisActive: true\nfromStart: true'],
      ['change', admin.id, 'secret'],
      ['change', admin.id, 'kinds: ["created"] → ["created","erased"]\nurl'],
      ['delete', admin.id, 'name: "日志推送"\nkinds: ["created","erased"]\nisActive: true\nfromStart: true'],
    ])
    expect(faults).toEqual([])
  })

  it('an address that is none, or is of nobody’s receiver, is refused, and no row is made', async () => {
    const inLanguage = async (language: string) =>
      (await app.rest('POST', '/webhooks', { as: admin, body: { name: '外部', url: 'http://example.org/hook' }, headers: { 'Accept-Language': language } })).body.errors[0].data.errors[0].message
    expect(await inLanguage('zh')).toBe('外部地址须用 https://；http:// 只用于本机和内网。')
    expect(await inLanguage('en')).toBe('An address outside must begin with https://; http:// is for this machine and private networks.')
    for (const url of ['ftp://example.org/', 'http://example.org/hook', 'https://me:secret@example.org/', '', null]) expect((await create({ url })).status, String(url)).toBe(400)
    expect((await app.payload.db.count({ collection: 'webhooks', where: {} })).totalDocs).toBe(0)
  })
})
