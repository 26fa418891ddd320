import { randomUUID } from 'node:crypto'
import { createLocalReq, getFieldsToSign, getPayload, jwtSign } from 'payload'

import config from '../../payload.config'
import { lexicalBody } from '../../src/editorial/lexicalBody'
import type { EditorsReport } from './EditorsReport'

// node --conditions=production --import tsx bench/helpers/fillEditors.ts EDITORS ARTICLES
// Fills the empty database of DATABASE_URI. The last line on stdout is EditorsReport.
const [editors = 0, articles = 0] = process.argv.slice(2).map(Number)

const PARAGRAPH = '全市安全生产月活动在广场举行，市民踊跃参加，现场气氛热烈，各县区也组织了形式多样的宣传活动。'
const body = lexicalBody(Array.from({ length: 8 }, () => ({ kind: 'paragraph', text: PARAGRAPH.repeat(2) })))

const payload = await getPayload({ config })
payload.logger.level = 'silent'
const users = payload.collections.users.config

/** A person who is signed in. Logging in takes a second of processor time each, on purpose; it is not what is measured. */
const signedIn = async (name: string, role: 'admin' | 'editor'): Promise<string> => {
  const [email, id] = [`${name}@example.com`, randomUUID()]
  const now = Date.now()
  const sessions = [{ id, createdAt: new Date(now).toISOString(), expiresAt: new Date(now + 3_600_000).toISOString() }]
  const user = await payload.db.create({ collection: 'users', data: { email, name, role, sessions }, req: {} })
  const fieldsToSign = getFieldsToSign({ collectionConfig: users, email, sid: id, user: { ...user, collection: 'users' } as never })
  return (await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: 3_600 })).token
}

const report: EditorsReport = { admin: await signedIn('admin', 'admin'), articles: [], editors: [] }
for (let index = 0; index < editors; index++) report.editors.push(await signedIn(`editor${index}`, 'editor'))
for (let index = 0; index < articles; index++) {
  const req = await createLocalReq({}, payload)
  report.articles.push(String((await payload.create({ collection: 'articles', data: { body, headline: `稿件${index}` } as never, req })).id))
}
await payload.destroy()
console.log(JSON.stringify(report))
process.exit(0)
