import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { picture } from '../helpers/picture'
import { auditLedger } from '../helpers/soak/auditLedger'
import { isSoak } from '../helpers/soak/isSoak'
import { Newsdesk } from '../helpers/soak/Newsdesk'
import { importPage, type Office, openOffice } from '../helpers/soak/office'
import { openRig, type Rig, type Serving } from '../helpers/soak/rig'
import { seededRandom } from '../helpers/soak/seededRandom'
import { workUntil } from '../helpers/soak/workUntil'

describe.runIf(isSoak)('two servers on one SQLite file', () => {
  let rig: Rig
  let servers: Serving[]
  let office: Office

  beforeAll(async () => {
    rig = openRig('sqlite')
    // At the same moment on an empty file: one of them makes the tables.
    servers = await Promise.all([rig.start(), rig.start()])
    office = await openOffice(servers[0]?.url ?? '')
  })
  afterAll(() => rig?.close())

  /** The same request to each of the two. */
  const toBoth = async <T>(send: () => Promise<T>): Promise<T[]> => {
    const sent: Promise<T>[] = []
    for (const { url } of servers) {
      office.at = url
      sent.push(send())
    }
    return Promise.all(sent)
  }

  it('take turns: of two writes made on one revision at the same moment one holds, however often', async () => {
    const { articles: [article] } = await importPage(office, 100, '子')
    for (let revision = 1; revision < 30; revision++) {
      const action = revision === 1 ? ['claim', {}] as const : ['edit', { headline: `第${revision}稿` }] as const
      const told = await toBoth(() => (action[0] === 'claim'
        ? office.as('proofreader', 'POST', `/articles/${article}/claim`, { body: { revision } })
        : office.as('proofreader', 'PATCH', `/articles/${article}`, { body: { ...action[1], revision } })))
      expect(told.map(({ status }) => status).sort(), told.map(({ text }) => text.slice(0, 200)).join('\n')).toEqual([200, 409])
    }
  })

  it('lose nothing and fail nothing while people write to both', async () => {
    const random = seededRandom(7)
    const either: Office = {
      ...office,
      as: (...asked) => {
        office.at = servers[random.below(2)]?.url ?? ''
        return office.as(...asked)
      },
    }
    const desk = new Newsdesk(either, random, await picture('olive'))
    await workUntil(desk, () => desk.sent >= 200)
    expect(desk.failures).toEqual([])
    expect(await auditLedger(office, desk.ledger)).toEqual([])
    const { code, stdout } = await rig.verify()
    expect(code, stdout).toBe(0)
  })
})
