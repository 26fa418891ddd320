import type { Role } from '../app'
import { PUBLIC_FIELDS } from './publicFields'

/** The least that may read: `own` is for what nobody reads but the one it is about; `nobody` for what no answer has. */
export type LeastReader = Role | 'anybody' | 'nobody' | 'own'

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean)

const TEXT = `stage assignee returnReason revision hasProblem problemNote approvedBy withdrawnReason correctedBy submittedBy hasNewerEdit cutBy
  settledSuspects sourceLines updatedAt createdAt`

type Rule = { read: LeastReader; fields: Partial<Record<LeastReader, string>> }

/**
 * Who reads what, collection by collection and field by field; what readers may is in publicFields.ts. A collection or field
 * that is not named here fails the suite until somebody has said who reads it.
 */
const RULES: Readonly<Record<string, Rule>> = {
  articles: { read: 'anybody', fields: { proofreader: `${TEXT} joinedInto order continuation cutFrom confidence doubts partOf`, nobody: 'isPending pending' } },
  captions: { read: 'anybody', fields: { proofreader: TEXT, nobody: 'isPending pending' } },
  'import-chunks': { read: 'nobody', fields: { nobody: 'id import upload key data' } },
  'import-files': { read: 'proofreader', fields: { proofreader: 'id import path key size sha256 format number isNumberGuessed name state upload chunks partOf attempts results updatedAt createdAt' } },
  imports: {
    read: 'proofreader',
    fields: {
      proofreader: `id issue publication date dateCertainty title state filesCount bytes pagesTotal pagesDone pagesNew pagesUnchanged pagesReimported pagesFailed rate
        current message startedBy startedAt finishedAt isCancelAsked owner seenAt updatedAt createdAt`,
    },
  },
  issues: { read: 'anybody', fields: { proofreader: 'key pages isPublic revision updatedAt createdAt' } },
  joins: { read: 'proofreader', fields: { proofreader: 'id key issue from to score reasons source state decidedBy decidedAt firstBefore firstAfter secondBefore secondAfter photos updatedAt createdAt', nobody: 'held' } },
  log: { read: 'editor', fields: { editor: 'id seq key at actor actorName action document fromRevision toRevision snapshot source lines text reason reasonHash erased previousHash hash' } },
  media: { read: 'anybody', fields: { proofreader: 'originalName alt thumbnailURL hashes isPublic revision updatedAt createdAt' } },
  'page-sources': { read: 'proofreader', fields: { proofreader: 'id page fileName format encoding sha256 original lines texts revision marks cutBy updatedAt createdAt' } },
  pages: {
    read: 'anybody',
    fields: {
      proofreader: `facsimile report articles captions title fileName contentHash slot hasFaults acceptedFaults revision importState importRun importOwner importSeenAt
        furniture isPublic updatedAt createdAt`,
      nobody: 'aftermath lastCut isPending pending',
    },
  },
  'payload-jobs': { read: 'nobody', fields: { nobody: 'id input taskStatus completedAt totalTried hasError error log taskSlug queue waitUntil processing updatedAt createdAt' } },
  'payload-kv': { read: 'nobody', fields: { nobody: 'id key data' } },
  'payload-migrations': { read: 'nobody', fields: { nobody: 'id name batch updatedAt createdAt' } },
  'payload-preferences': { read: 'own', fields: { own: 'id user key value updatedAt createdAt' } },
  photos: { read: 'anybody', fields: { proofreader: 'title credit image article order captions cutBy isPublic revision updatedAt createdAt' } },
  publications: { read: 'anybody', fields: { proofreader: 'facsimilesArePublic onePairIsEnough isPublic revision updatedAt createdAt' } },
  republishers: { read: 'admin', fields: { admin: 'id name contact scopes keyShown keyIssuedAt revokedAt lastUsedDay revision updatedAt createdAt', nobody: 'keyHash isPending pending' } },
  'webhook-deliveries': { read: 'admin', fields: { admin: 'id webhook seq kind document attempt at status ms isDone isDead nextAt messageId message answer updatedAt createdAt' } },
  webhooks: {
    read: 'admin',
    fields: {
      admin: `id name url kinds publications fromStart isActive deliveries waiting nextAt attempt lastSuccessAt lastFailureAt lastFailure givenUp position secretIssuedAt revision
        updatedAt createdAt`,
      nobody: 'secrets run owner seenAt',
    },
  },
  snapshots: { read: 'proofreader', fields: { proofreader: 'id sha256 json updatedAt createdAt' } },
  users: {
    read: 'proofreader',
    // An e-mail is half of signing in: its owner's and the admins'.
    fields: {
      proofreader: 'id name role updatedAt createdAt', admin: 'email', own: 'sessions',
      nobody: 'hash salt resetPasswordToken resetPasswordExpiration resetPasswordRequestedAt loginAttempts lockUntil password',
    },
  },
}

/** Who may read documents of a collection at all; undefined when nobody has said it. */
export const readerOf = (slug: string): LeastReader | undefined => RULES[slug]?.read

/** Who may read a field; undefined when nobody has said it. @param name the field's, at the top of its collection. */
export const readerOfField = (slug: string, name: string): LeastReader | undefined => {
  if (PUBLIC_FIELDS[slug]?.includes(name)) return 'anybody'
  const rules = Object.entries(RULES[slug]?.fields ?? {}) as [LeastReader, string][]
  return rules.find(([, names]) => words(names).includes(name))?.[0]
}

const OWN_ROUTES: Readonly<Record<string, LeastReader>> = {
  'GET /access': 'anybody',
  'GET /articles/:id/actions': 'proofreader',
  'GET /captions/:id/actions': 'proofreader',
  'GET /desk/:articleId': 'proofreader',
  'GET /desk/:articleId/approval': 'proofreader',
  'GET /desk/:articleId/history': 'proofreader',
  'GET /desk/:articleId/history/:revision': 'proofreader',
  'GET /health': 'anybody',
  'GET /health/live': 'anybody',
  'GET /health/ready': 'anybody',
  'GET /issues/:id/board': 'proofreader',
  'GET /joins/about/:of/:id': 'proofreader',
  'GET /media/file/:filename': 'anybody',
  'GET /media/paste-url/:id?': 'nobody',
  'GET /pages/:id/units': 'proofreader',
  'GET /payload-jobs/handle-schedules': 'nobody',
  'GET /payload-jobs/run': 'nobody',
  'GET /payload-preferences/:key': 'own',
  'GET /queue': 'proofreader',
  'GET /queue/next-waiting': 'editor',
  'GET /users/init': 'anybody',
  'GET /users/me': 'anybody',
}

const WITH_VERSIONS = ['articles', 'captions']

/**
 * Who may use a way to read; undefined when nobody has said it.
 * @param slug the collection, '' for the program's own.
 * @param path below the collection, with a colon before what stands for something.
 */
export const readerOfRoute = (method: string, slug: string, path: string): LeastReader | undefined => {
  const own = OWN_ROUTES[`${method} ${slug && `/${slug}`}${path}`]
  if (own) return own
  if (['/', '/:id', '/count'].includes(path)) return readerOf(slug)
  if (path.startsWith('/versions')) return WITH_VERSIONS.includes(slug) ? 'proofreader' : 'nobody'
  // What somebody may do with a document: asked by the admin's forms.
  if (path === '/access/:id?') return slug.startsWith('payload-') ? (slug === 'payload-preferences' ? 'own' : 'nobody') : 'proofreader'
  return undefined
}
