import type { Parsed } from './ask'
import type { Ledger } from './Ledger'
import type { Office } from './office'

const all = async (office: Office, route: string): Promise<Parsed[]> => {
  const docs: Parsed[] = []
  for (let page = 1; ; page++) {
    const { body, status, text } = await office.as('admin', 'GET', `${route}${route.includes('?') ? '&' : '?'}depth=0&limit=100&page=${page}`)
    if (status !== 200) throw new Error(`${route}: ${status} ${text.slice(0, 300)}`)
    docs.push(...body.docs)
    if (!body.hasNextPage) return docs
  }
}

const missingEntries = async (office: Office, ledger: Ledger): Promise<string[]> => {
  const log = new Map((await all(office, '/log?sort=seq')).map(({ action, document, toRevision }) => [`${document}@${toRevision}`, action]))
  return [...ledger.entries].filter(([key, action]) => log.get(key) !== action).map(([key, action]) => `log: ${action} of ${key} is ${log.get(key)}`)
}

/** Every text that was saved is a version; which revision it says changes with the stage, its text does not. */
const missingTexts = async (office: Office, ledger: Ledger): Promise<string[]> => {
  if (ledger.texts.size === 0) return []
  const versions = await all(office, '/articles/versions?sort=createdAt')
  const saved = new Set(versions.map(({ parent, version }) => `articles:${parent} ${version.headline}`))
  const there = new Set(versions.map(({ parent }) => `articles:${parent}`))
  return [...ledger.texts].filter(([headline, document]) => !saved.has(`${document} ${headline}`))
    .map(([headline, document]) => `text: ${headline} of ${document}${there.has(document) ? '' : ', which is gone,'} is in no version`)
}

const missingRows = async (office: Office, ledger: Ledger): Promise<string[]> => {
  const missing: string[] = []
  for (const slug of new Set([...ledger.rows.keys()].map((row) => row.split(':')[0]))) {
    const rows = new Map((await all(office, `/${slug}?sort=createdAt`)).map((doc) => [`${slug}:${doc.id}`, doc]))
    for (const [row, fields] of ledger.rows) {
      if (!row.startsWith(`${slug}:`)) continue
      const found = rows.get(row)
      if (!found) missing.push(`${row} is gone`)
      else {
        for (const [field, { kept, sent }] of fields) {
          const is = found[field] ?? null
          if (is !== kept && !sent.has(is)) missing.push(`${row}.${field}: ${kept} was acknowledged, then ${[...sent].join(', ') || 'nothing'} sent; it is ${is}`)
        }
      }
    }
  }
  return missing
}

const missingFiles = async (office: Office, ledger: Ledger): Promise<string[]> => {
  const missing: string[] = []
  for (const [url, size] of ledger.files) {
    const { bytes, status } = await office.as('admin', 'GET', url)
    if (status !== 200 || bytes !== size) missing.push(`${url}: ${status}, ${bytes} bytes instead of ${size}`)
  }
  return missing
}

/** What was acknowledged and is not there; one line for each. */
export const auditLedger = async (office: Office, ledger: Ledger): Promise<string[]> =>
  (await Promise.all([missingEntries, missingTexts, missingRows, missingFiles].map((part) => part(office, ledger)))).flat()
