import { ask, type Asking, type Told } from './ask'

export type Role = 'admin' | 'editor' | 'proofreader'

/** People and a paper on a server; `at` may be moved to another address of it. */
export type Office = {
  at: string
  as: (role: Role | null, method: string, route: string, asking?: Asking) => Promise<Told>
  issue: string
  publication: string
}

const PASSWORD = 'correct-horse-battery'

const mustBe = (expected: number, told: Told): Told => {
  if (told.status !== expected) throw new Error(`Expected ${expected}, got ${told.status}: ${told.text.slice(0, 500)}`)
  return told
}

/** On a server that nobody has used yet. */
export const openOffice = async (at: string): Promise<Office> => {
  const tokens = new Map<Role, string>()
  const office: Office = {
    at, issue: '', publication: '',
    as: (role, method, route, asking = {}) => ask(office.at, method, route, { ...asking, token: role === null ? undefined : tokens.get(role) }),
  }
  const first = { email: 'admin@example.com', name: '管理员', password: PASSWORD, role: 'admin' }
  tokens.set('admin', mustBe(200, await ask(at, 'POST', '/users/first-register', { body: first })).body.token)
  for (const role of ['editor', 'proofreader'] as const) {
    const data = { email: `${role}@example.com`, name: role === 'editor' ? '编辑' : '校对', password: PASSWORD, role }
    mustBe(201, await office.as('admin', 'POST', '/users', { body: data }))
    tokens.set(role, mustBe(200, await ask(at, 'POST', '/users/login', { body: { email: data.email, password: PASSWORD } })).body.token)
  }
  const make = async (slug: string, body: unknown): Promise<string> => mustBe(201, await office.as('editor', 'POST', `/${slug}`, { body })).body.doc.id
  office.publication = await make('publications', { name: '聊城日报' })
  office.issue = await make('issues', { date: '2023-06-19', dateCertainty: 'inferred', publication: office.publication })
  return office
}

/** A page of two articles. */
export const pageText = (mark: string): string =>
  [1, 2].map((n) => [
    `${mark}第${n}条新闻的题目`, '',
    `本报讯 6月16日上午，${mark}第${n}条新闻所说的活动在广场举行，沿线的居民都来参加，场面十分热烈。`,
    `据了解，${mark}第${n}项活动已经举办多年，下一步还将继续办下去，让更多的人受益。`, '',
  ].join('\n')).join('\n')

/** @returns the ids of the page and of its articles. */
export const importPage = async (office: Office, number: number, mark: string): Promise<{ articles: string[]; page: string }> => {
  const told = mustBe(201, await office.as('editor', 'POST', '/pages?depth=0', {
    body: { issue: office.issue, number }, file: { data: new TextEncoder().encode(pageText(mark)), name: `${mark}.txt`, type: 'text/plain' },
  }))
  const page = String(told.body.doc.id)
  const list = mustBe(200, await office.as('editor', 'GET', `/articles?draft=true&depth=0&limit=10&where[pages][in]=${page}`))
  return { articles: list.body.docs.map(({ id }: { id: string }) => id), page }
}
