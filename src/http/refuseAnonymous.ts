import { executeAuthStrategies, type Payload } from 'payload'

import { isStaff } from '../access/isStaff'
import { readPublicPayloadAPI } from '../env'
import { Refusal } from './Refusal'

/** What a person needs in order to sign in and out; none of it says anything of what is published. */
const SIGNING_IN: ReadonlySet<string> = new Set([
  'GET /api/users/init', 'GET /api/users/me', 'POST /api/users/first-register', 'POST /api/users/forgot-password',
  'POST /api/users/login', 'POST /api/users/logout', 'POST /api/users/reset-password',
])

const isSigningIn = ({ headers, method, url }: Request): boolean =>
  SIGNING_IN.has(`${method} ${new URL(url).pathname}`)
  // Payload takes such a request for another one.
  && !headers.has('x-http-method-override') && !headers.has('x-payload-http-method-override')

const closed = (): Refusal =>
  new Refusal(401, 'payload-api-closed', {
    zh: '这里只供登录的人员使用；已公开的内容在 /api/v1（说明见 /docs）。',
    en: 'This is for people of the house, who are signed in. What is public is at /api/v1, and /docs says how to ask for it.',
  }, { Link: '</api/v1>; rel="alternate"', 'WWW-Authenticate': 'Bearer' })

/**
 * With PUBLIC_PAYLOAD_API=closed, Payload's own REST and GraphQL and the files of images answer nobody who is not signed in.
 * @throws {Refusal} 401.
 */
export const refuseAnonymous = async (payload: Payload, request: Request): Promise<void> => {
  if (readPublicPayloadAPI(process.env.PUBLIC_PAYLOAD_API) === 'open' || isSigningIn(request)) return
  const { user } = await executeAuthStrategies({ canSetHeaders: false, headers: request.headers, payload })
  if (!isStaff(user)) throw closed()
}
