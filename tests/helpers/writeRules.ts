import type { Role } from './app'

/** The least role that may: `nobody` is for what nobody may, `own` for what touches nothing but the asker's own session or settings. */
export type Least = Role | 'nobody' | 'own'

type Generic = { create: Least; delete: Least; duplicate?: Least; update: Least; updateMany?: Least }

const CLOSED: Generic = { create: 'nobody', delete: 'nobody', update: 'nobody' }
const TEXTS: Generic = { create: 'editor', delete: 'nobody', update: 'proofreader', updateMany: 'nobody' }
const ROWS: Generic = { create: 'editor', delete: 'admin', duplicate: 'editor', update: 'editor', updateMany: 'nobody' }

/** Payload's own ways to write, collection by collection. One that is not named here fails the suite. */
const GENERIC: Readonly<Record<string, Generic>> = {
  articles: TEXTS,
  captions: TEXTS,
  'import-chunks': CLOSED,
  'import-files': CLOSED,
  imports: { create: 'editor', delete: 'editor', update: 'nobody' },
  issues: ROWS,
  joins: CLOSED,
  log: CLOSED,
  media: { create: 'proofreader', delete: 'admin', update: 'editor', updateMany: 'nobody' },
  'page-sources': CLOSED,
  pages: { create: 'editor', delete: 'editor', update: 'editor', updateMany: 'nobody' },
  'payload-jobs': CLOSED,
  'payload-kv': CLOSED,
  'payload-preferences': { create: 'own', delete: 'own', update: 'own' },
  photos: ROWS,
  publications: ROWS,
  republishers: { create: 'admin', delete: 'nobody', update: 'admin' },
  snapshots: CLOSED,
  'webhook-deliveries': CLOSED,
  webhooks: { create: 'admin', delete: 'admin', update: 'admin', updateMany: 'nobody' },
  users: { create: 'admin', delete: 'admin', update: 'admin' },
}

const ofWorkflow = (slug: string): [string, Least][] => [
  ...['claim', 'release', 'submit', 'flag', 'unflag'].map((action): [string, Least] => [`POST /${slug}/:id/${action}`, 'proofreader']),
  ...['return', 'approve', 'correct', 'withdraw', 'restore'].map((action): [string, Least] => [`POST /${slug}/:id/${action}`, 'editor']),
  [`POST /${slug}/:id/erase`, 'admin'],
]

/** The program's own ways, endpoint by endpoint. One that is not named here fails the suite. */
const OWN: Readonly<Record<string, Least>> = {
  ...Object.fromEntries([...ofWorkflow('articles'), ...ofWorkflow('captions')]),
  'DELETE /imports/:id/files/:file': 'editor',
  'DELETE /payload-preferences/:key': 'own',
  'PATCH /imports/:id/files/:file': 'editor',
  'POST /desk/:articleId/history/:revision/restore': 'proofreader',
  'POST /imports/:id/cancel': 'editor',
  'POST /imports/:id/files': 'editor',
  'POST /imports/:id/resume': 'editor',
  'POST /imports/:id/start': 'editor',
  'POST /joins/:id/confirm': 'editor',
  'POST /joins/:id/dismiss': 'editor',
  'POST /joins/:id/undo': 'editor',
  'POST /joins/propose': 'editor',
  'POST /pages/:id/accept-faults': 'editor',
  'POST /pages/:id/reimport': 'editor',
  'POST /pages/:id/units': 'proofreader',
  'POST /pages/:id/units/undo': 'proofreader',
  'POST /payload-preferences/:key': 'own',
  'POST /photos/:id/erase': 'admin',
  'POST /queue/approve': 'editor',
  'POST /queue/next': 'proofreader',
  'POST /republishers/:id/key': 'admin',
  'POST /republishers/:id/revoke': 'admin',
  'POST /users/:id/sign-out-everywhere': 'admin',
  'POST /users/first-register': 'nobody',
  'POST /users/forgot-password': 'nobody',
  'POST /users/login': 'own',
  'POST /users/logout': 'own',
  'POST /users/refresh-token': 'own',
  'POST /users/reset-password': 'nobody',
  'POST /users/unlock': 'admin',
  'POST /users/verify/:id': 'nobody',
  'POST /webhook-deliveries/:id/resend': 'admin',
  'POST /webhooks/:id/secret': 'admin',
  'POST /webhooks/:id/test': 'admin',
}

const WAYS: Readonly<Record<string, (generic: Generic) => Least>> = {
  'DELETE /': (generic) => generic.delete,
  'DELETE /:id': (generic) => generic.delete,
  'PATCH /': ({ update, updateMany }) => updateMany ?? update,
  'PATCH /:id': ({ update }) => update,
  'POST /': ({ create }) => create,
  'POST /:id/duplicate': ({ duplicate }) => duplicate ?? 'nobody',
  'POST /versions/:id': () => 'nobody',
}

/**
 * Who may use a way to write; undefined when nobody has said it.
 * @param slug the collection, '' for the program's own.
 * @param path below the collection, with a colon before what stands for something.
 */
export const ruleOf = (method: string, slug: string, path: string): Least | undefined => {
  const own = OWN[`${method} ${slug && `/${slug}`}${path}`]
  if (own) return own
  const [generic, way] = [GENERIC[slug], WAYS[`${method} ${path}`]]
  return generic && way?.(generic)
}

/** The names of the collections in GraphQL. */
export const SINGULAR: Readonly<Record<string, string>> = {
  Article: 'articles', Caption: 'captions', Issue: 'issues', Media: 'media', Page: 'pages', PayloadKv: 'payload-kv', PayloadPreference: 'payload-preferences',
  Photo: 'photos', Publication: 'publications', User: 'users',
}

const OWN_MUTATIONS: Readonly<Record<string, Least>> = {
  forgotPasswordUser: 'nobody', loginUser: 'own', logoutUser: 'own', refreshTokenUser: 'own', resetPasswordUser: 'nobody', unlockUser: 'admin', verifyEmailUser: 'nobody',
}

const VERBS: Readonly<Record<string, string>> = {
  create: 'POST /', delete: 'DELETE /:id', duplicate: 'POST /:id/duplicate', restoreVersion: 'POST /versions/:id', update: 'PATCH /:id',
}

/** Who may use a mutation; undefined when nobody has said it. */
export const ruleOfMutation = (name: string): Least | undefined => {
  const [, verb = '', singular = ''] = /^(create|delete|duplicate|restoreVersion|update)(\w+)$/u.exec(name) ?? []
  const [method = '', path = ''] = (VERBS[verb] ?? '').split(' ')
  return OWN_MUTATIONS[name] ?? ruleOf(method, SINGULAR[singular] ?? '', path)
}
