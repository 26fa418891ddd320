import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

const GOOD = 'correct-horse-battery'
const LOGIN = '/users/login'

describe.skipIf(skipReason)('sessions and passwords', () => {
  let app: App
  let news: Newsroom
  let host = 0

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const logIn = (email: string, password: string, address = `203.0.113.${++host}`): Promise<Answer> =>
    app.rest('POST', LOGIN, { body: { email, password }, headers: { 'x-reissue-address': address } })
  const me = async (token: string): Promise<unknown> => (await app.rest('GET', '/users/me', { as: { token } as Person })).body.user
  const logOf = async (id: string): Promise<string[]> =>
    (await wholeLog(app)).entries.filter(({ document }) => document === `users:${id}`).map(({ reason }) => reason ?? '')
  const outward = ({ body, status }: Answer): string => `${status} ${JSON.stringify(body)}`

  it('a wrong password, an unknown account and a locked one get one answer, and none of them at once', async () => {
    const locked = await app.person('proofreader')
    await app.payload.db.updateOne({ collection: 'users', data: { lockUntil: new Date(Date.now() + 600_000).toISOString() }, id: locked.id })
    const answers: string[] = []
    for (const [email, password] of [[news.editor.email, 'wrong-wrong-wrong'], ['nobody@example.com', 'wrong-wrong-wrong'], [locked.email, 'wrong-wrong-wrong'], [locked.email, GOOD]] as const) {
      const begin = Date.now()
      answers.push(outward(await logIn(email, password)))
      // A lower bound only: each waits for the same mark.
      expect(Date.now() - begin).toBeGreaterThanOrEqual(990)
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('401')
  })

  it('by GraphQL the same three get one answer too', async () => {
    const locked = await app.person('proofreader')
    await app.payload.db.updateOne({ collection: 'users', data: { lockUntil: new Date(Date.now() + 600_000).toISOString() }, id: locked.id })
    const answers = []
    for (const email of [news.otherEditor.email, 'nobody@example.com', locked.email]) {
      answers.push(JSON.stringify((await app.graphql(`mutation { loginUser(email: "${email}", password: "wrong-wrong-wrong") { token } }`)).body))
    }
    expect(new Set(answers).size).toBe(1)
  })

  it.each(['known', 'unknown'])('after ten failures a %s account is refused with 429 for ten minutes, also with the right password', async (kind) => {
    const email = kind === 'known' ? (await app.person('proofreader')).email : 'nobody-at-all@example.com'
    const failures = await Promise.all(Array.from({ length: 10 }, () => logIn(email, 'wrong-wrong-wrong')))
    expect(failures.map(({ status }) => status)).toEqual(Array(10).fill(401))
    for (const password of ['wrong-wrong-wrong', GOOD]) {
      const { body, headers, status } = await logIn(email, password)
      expect({ code: body.errors[0].data.code, status }).toEqual({ code: 'too-many', status: 429 })
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(500)
    }
  })

  describe('a person who is locked out after too many wrong passwords', () => {
    const lockedOut = async (): Promise<Person> => {
      const person = await app.person('proofreader')
      await Promise.all(Array.from({ length: 10 }, () => logIn(person.email, 'wrong-wrong-wrong')))
      expect((await logIn(person.email, GOOD)).status).toBe(429)
      return person
    }

    it('is let in by an admin who unlocks the account, and by nobody else', async () => {
      const { email } = await lockedOut()
      for (const as of [undefined, news.editor]) expect((await app.rest('POST', '/users/unlock', { as, body: { email } })).status).toBe(403)
      expect((await logIn(email, GOOD)).status).toBe(429)
      const unlocked = await app.rest('POST', '/users/unlock', { as: news.admin, body: { email: ` ${email.toUpperCase()}` } })
      expect(unlocked.status, JSON.stringify(unlocked.body)).toBe(200)
      expect((await logIn(email, GOOD)).status).toBe(200)
    })

    it('is let in by a new password that an admin sets, and not by another change', async () => {
      const { email, id } = await lockedOut()
      const change = async (body: object): Promise<number> => (await app.rest('PATCH', `/users/${id}`, { as: news.admin, body })).status
      expect([await change({ name: '新名' }), await change({ password: 'password12' })]).toEqual([200, 400])
      expect((await logIn(email, GOOD)).status).toBe(429)
      expect(await change({ password: 'another-horse-battery' })).toBe(200)
      expect([(await logIn(email, GOOD)).status, (await logIn(email, 'another-horse-battery')).status]).toEqual([401, 200])
    })
  })

  it('many questions under other names in one GraphQL request are as many attempts', async () => {
    const { email } = await app.person('proofreader')
    const attempts = (password: string, count: number) =>
      app.graphql(`mutation { ${Array.from({ length: count }, (_, index) => `a${index}: loginUser(email: "${email}", password: "${password}${index}") { token }`).join(' ')} }`)
    await attempts('wrong-wrong-', 12)
    expect((await logIn(email, GOOD)).status).toBe(429)
  })

  it('one address that tries many accounts is refused, while the others go on', async () => {
    process.env.LOGIN_FAILURES_ADDRESS = '5'
    const address = '203.0.113.250'
    const statuses: number[] = []
    for (let index = 0; index < 6; index++) statuses.push((await logIn(`guess-${index}@example.com`, 'wrong-wrong-wrong', address)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    expect((await logIn((await app.person('proofreader')).email, GOOD)).status).toBe(200)
    delete process.env.LOGIN_FAILURES_ADDRESS
  })

  it('logging in does not count against anybody', async () => {
    const { email } = await app.person('proofreader')
    for (let index = 0; index < 12; index++) expect((await logIn(email, GOOD, '203.0.113.251')).status).toBe(200)
  })

  it('a session lasts as long as it says, and no token outlives it', async () => {
    const { body } = await logIn((await app.person('proofreader')).email, GOOD)
    expect(body.exp - Date.now() / 1000).toBeGreaterThan(11.9 * 3_600)
    expect(body.exp - Date.now() / 1000).toBeLessThanOrEqual(12 * 3_600)
  })

  it('signing out everywhere ends every session of that person and of no other', async () => {
    const { email, id, token } = await app.person('proofreader')
    const tokens = [token, (await logIn(email, GOOD)).body.token as string, (await logIn(email, GOOD)).body.token as string]
    for (const as of [undefined, news.proofreader, news.editor]) {
      expect((await app.rest('POST', `/users/${id}/sign-out-everywhere`, { as, body: {} })).status).toBe(403)
    }
    for (const each of tokens) expect(await me(each)).toMatchObject({ id })
    expect((await app.rest('POST', `/users/${id}/sign-out-everywhere`, { as: news.admin, body: {} })).status).toBe(200)
    for (const each of tokens) expect(await me(each)).toBeNull()
    expect(await me(news.proofreader.token)).toMatchObject({ id: news.proofreader.id })
    const own = (await logIn(email, GOOD)).body.token as string
    expect((await app.rest('POST', `/users/${id}/sign-out-everywhere`, { as: { token: own } as Person, body: {} })).status).toBe(200)
    expect(await me(own)).toBeNull()
  })

  it('nobody but an admin changes an e-mail, also not one’s own; the rest of one’s account one changes as before', async () => {
    const person = await app.person('proofreader')
    const change = (as: Person, body: Record<string, unknown>): Promise<Answer> => app.rest('PATCH', `/users/${person.id}`, { as, body })
    const before = await stored(app, 'users', person.id)
    for (const email of ['taken-over@example.com', null, '', { equals: 'x' }]) {
      const { body, status } = await change(person, { email, name: '改名' })
      expect({ code: body.errors[0].data.code, status }).toEqual({ code: 'email', status: 403 })
    }
    expect(JSON.stringify((await app.graphql(`mutation { updateUser(id: "${person.id}", data: { email: "taken-over@example.com" }) { id } }`, { as: person })).body)).toContain('403')
    // Of another the answer is one, whether the e-mail was guessed or not.
    const guesses = [person.email, 'nobody@example.com'].map(async (email) => outward(await change(news.proofreader, { email })))
    expect(new Set(await Promise.all(guesses)).size).toBe(1)
    expect(await stored(app, 'users', person.id)).toEqual(before)
    // The account page sends it along.
    expect((await change(person, { email: person.email.toUpperCase(), name: '新名' })).body.doc).toMatchObject({ email: person.email, name: '新名' })
    expect((await change(news.admin, { email: 'moved@example.com' })).body.doc).toMatchObject({ email: 'moved@example.com' })
  })

  it('of twenty logins at once by one person every one holds, and so do those from before', async () => {
    const { email, token } = await app.person('proofreader')
    // What is still being tried counts as failed, or many guesses at once would be free.
    process.env.LOGIN_FAILURES_ACCOUNT = '50'
    const answers = await Promise.all(Array.from({ length: 20 }, () => logIn(email, GOOD)))
    delete process.env.LOGIN_FAILURES_ACCOUNT
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const tokens = [token, ...answers.map(({ body }) => body.token as string)]
    expect(await Promise.all(tokens.map(async (each) => (await me(each)) !== null))).toEqual(tokens.map(() => true))
  })

  it('logging out, refreshing and logging in at once, each ends or begins its own session and no other', async () => {
    const { email } = await app.person('proofreader')
    const begin = async (count: number): Promise<string[]> => (await Promise.all(Array.from({ length: count }, () => logIn(email, GOOD)))).map(({ body }) => body.token as string)
    const [leaving, staying] = [await begin(5), await begin(5)]
    const post = (path: string, token: string): Promise<Answer> => app.rest('POST', path, { as: { token } as Person, body: {} })
    const [begun] = await Promise.all([
      begin(5), ...leaving.map(async (token) => expect((await post('/users/logout', token)).status).toBe(200)),
      ...staying.map(async (token) => expect((await post('/users/refresh-token', token)).status).toBe(200)),
    ])
    expect(await Promise.all(leaving.map(me))).toEqual(leaving.map(() => null))
    for (const token of [...staying, ...begun]) expect(await me(token)).not.toBeNull()
  })

  it('what is done to a person while they log in holds: a new role, a new password, a saved name', async () => {
    const person = await app.person('editor')
    const change = (body: Record<string, unknown>): Promise<Answer> => app.rest('PATCH', `/users/${person.id}`, { as: news.admin, body })
    const logIns = (): Promise<Answer>[] => Array.from({ length: 8 }, () => logIn(person.email, GOOD))
    for (let round = 0; round < 8; round++) {
      const [name, role, before] = [`新姓名${round}`, round % 2 === 0 ? 'proofreader' : 'editor', (await logOf(person.id)).length]
      const [named, moved, ...answers] = await Promise.all([change({ name }), change({ role }), ...logIns()])
      expect([named.status, moved.status, ...answers.map(({ status }) => status)]).toEqual(Array(10).fill(200))
      for (const { body } of answers) expect(await me(body.token)).toMatchObject({ name, role })
      // Each is in the log as what it was, and not as taking back the other.
      const said = (await logOf(person.id)).slice(before).map((reason) => [reason.includes(name), reason.includes(role)])
      expect(said.sort()).toEqual([[false, true], [true, false]])
    }
    const [changed, ...late] = await Promise.all([change({ password: 'another-horse-battery' }), ...logIns()])
    expect(changed.status).toBe(200)
    // Each was in time, and ended by the new password, or too late for the old one.
    for (const { body } of late) expect(body.token ? await me(body.token) : null).toBeNull()
    expect((await logIn(person.email, 'another-horse-battery')).status).toBe(200)
  })

  it('a new password ends the sessions of the old one', async () => {
    const { id, token } = await app.person('proofreader')
    expect((await app.rest('PATCH', `/users/${id}`, { as: news.admin, body: { password: 'another-horse-battery' } })).status).toBe(200)
    expect(await me(token)).toBeNull()
  })

  const BAD: [what: string, password: string][] = [
    ['nine characters', 'abc-def-g'], ['a common one', 'Password2026!'], ['a common word spelt otherwise', 'p@ssw0rd123'], ['digits in a row', '0123456789'],
    ['one digit', '1111111111'], ['keys in a row', 'qwertyuiop'], ['letters in a row', 'abcdefghijkl'], ['the name of the address', 'PERSON-seven-7'], ['the address', 'person-seven@example.com'],
    ['the domain', 'example.com'],
  ]
  it.each(BAD)('%s is no password: not for a new person, not for a change', async (_what, password) => {
    const email = 'person-seven@example.com'
    const created = await app.rest('POST', '/users', { as: news.admin, body: { email, name: '七', password: password.toLowerCase().startsWith('person-seven-') ? 'person-seven1' : password, role: 'proofreader' } })
    expect({ code: created.body.errors?.[0].data.code, status: created.status }).toEqual({ code: 'password', status: 400 })
    const before = await stored(app, 'users', news.otherProofreader.id)
    if (!password.toLowerCase().includes('person')) {
      expect((await app.rest('PATCH', `/users/${news.otherProofreader.id}`, { as: news.otherProofreader, body: { password } })).status).toBe(400)
    }
    expect((await app.rest('PATCH', `/users/${news.otherProofreader.id}`, { as: news.otherProofreader, body: { password: `${news.otherProofreader.email.split('@')[0]}!!` } })).status).toBe(400)
    expect(await stored(app, 'users', news.otherProofreader.id)).toBe(before)
  })
})
