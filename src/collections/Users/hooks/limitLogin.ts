import { createHash, pbkdf2, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import type {
  AfterErrorHook, CollectionAfterChangeHook, CollectionAfterLoginHook, CollectionAfterOperationHook, CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest,
} from 'payload'

import { ClearError } from '../../../errors'
import { addressOf } from '../../../http/addressOf'
import { forgive, giveBack, spend } from '../../../http/limits/spend'
import { Refusal } from '../../../http/Refusal'
import { say } from '../../../say'

/** As long as the slowest honest answer on a small machine; a failed login is answered at a multiple of it. */
const STEP_MS = 1_000

const STARTED = Symbol('when the login began')
const RENEWED = Symbol('a new password is being set')
type Context = Record<symbol | string, unknown> & { [RENEWED]?: boolean; [STARTED]?: number }

const TEXT = {
  zh: '邮箱或密码不对。连续输错多次后，账号会锁定 10 分钟。',
  en: 'The e-mail or the password is wrong. After many wrong ones in a row an account is locked for 10 minutes.',
}

/** Known accounts and unknown ones are counted alike, by what was typed. */
const accountOf = (email: unknown): string => createHash('sha256').update(String(email ?? '').trim().toLowerCase()).digest('hex')

const isRemote = (req: PayloadRequest): boolean => req.payloadAPI !== 'local'

/** An account that does not exist, or is locked, costs what checking a password costs (Payload's own parameters). */
const pretendToCheck = async (req: PayloadRequest, email: unknown): Promise<void> => {
  const user = await req.payload.db.findOne<{ id: string; lockUntil?: Date | null | string }>({
    collection: 'users', req, where: { email: { equals: String(email ?? '').trim().toLowerCase() } },
  })
  const isChecked = user && !(user.lockUntil && new Date(user.lockUntil) > new Date())
  if (!isChecked) await promisify(pbkdf2)('x', randomBytes(32).toString('hex'), 600_000, 32, 'sha256')
}

const count = async (req: PayloadRequest, email: unknown): Promise<void> => {
  try {
    await spend('addressFailures', addressOf(req.headers))
    await spend('accountFailures', accountOf(email))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    req.responseHeaders = new Headers({ ...Object.fromEntries(req.responseHeaders ?? []), ...error.headers })
    throw new ClearError(req, 429, {
      zh: `登录失败次数过多，请 ${error.headers['Retry-After']} 秒后再试，或请管理员在后台解锁或重设密码。`,
      en: `Too many failed logins; try again in ${error.headers['Retry-After']} seconds, or ask an admin to unlock the account or set a new password in the admin.`,
    }, { code: 'too-many' })
  }
}

/** Every attempt over the network counts as failed until it has succeeded, on every path that signs in. */
export const countLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login' || !isRemote(req)) return args
  const { data } = args as { data?: { email?: unknown; password?: unknown } }
  ;(req.context as Context)[STARTED] = Date.now()
  await count(req, data?.email)
  if (typeof data?.email === 'string' && typeof data.password === 'string' && data.password.trim() !== '') await pretendToCheck(req, data.email)
  return args
}

export const forgiveLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  if (!isRemote(req)) return user
  await forgive('accountFailures', accountOf((user as { email?: string }).email))
  await giveBack('addressFailures', addressOf(req.headers))
  return user
}

/** An admin who unlocks an account lets it in: our own count, too, starts anew, as far as this process has counted. */
export const forgiveUnlocked: CollectionAfterOperationHook = async ({ args, operation, result }) => {
  if (operation === 'unlock') await forgive('accountFailures', accountOf((args.data as { email?: unknown }).email))
  return result
}

/** Wrong passwords do not count against a new one: its lock goes in the same write. */
export const unlockRenewed: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const { password } = data as { password?: unknown }
  const isRenewed = operation === 'update' && typeof password === 'string' && password !== ''
  ;(req.context as Context)[RENEWED] = isRenewed
  return isRenewed ? { ...data, lockUntil: null, loginAttempts: 0 } : data
}

export const forgiveRenewed: CollectionAfterChangeHook = async ({ doc, req }) => {
  if ((req.context as Context)[RENEWED]) await forgive('accountFailures', accountOf((doc as { email?: unknown }).email))
  return doc as unknown
}

/** By GraphQL it comes wrapped. */
const isFailedLogin = (error: Error): boolean => {
  const { name } = (error as { originalError?: Error }).originalError ?? error
  return name === 'AuthenticationError' || name === 'LockedAuth'
}

/** Unknown, wrong and locked get one answer at one time: nothing tells which accounts there are. */
export const answerAlike: AfterErrorHook = async ({ context, error, graphqlResult, req }) => {
  if (!isFailedLogin(error)) return
  const spent = Date.now() - ((context as Context)[STARTED] ?? Date.now())
  await sleep(STEP_MS - (spent % STEP_MS))
  if (graphqlResult) {
    return { graphqlResult: { ...graphqlResult, extensions: { name: 'AuthenticationError', statusCode: 401 }, message: say(req, TEXT) } as never }
  }
  return { response: { errors: [{ data: { code: 'login' }, message: say(req, TEXT) }] }, status: 401 }
}
