import { isOwnOrigin } from './isOwnOrigin'
import { Refusal } from './Refusal'

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (address: string | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).host : null

const hasSession = (headers: Headers): boolean => /(?:^|;\s*)payload-token=[^;\s]/u.test(headers.get('cookie') ?? '')

const isForeign = (headers: Headers, origin: string): boolean =>
  !isOwnOrigin(origin, [headers.get('host'), headers.get('x-forwarded-host'), hostOf(process.env.SERVER_URL)])

/**
 * Against CSRF: nothing is changed on behalf of a page of another site, and no session of a browser acts without saying
 * from which page. Requests with a token of their own, and no cookie, are no browser's session and pass.
 * @throws {Refusal} 403.
 */
export const refuseForeign = ({ headers, method }: Pick<Request, 'headers' | 'method'>): void => {
  if (READS.has(method)) return
  const origin = headers.get('origin')
  const withCookie = hasSession(headers)
  if (origin !== null) {
    if (!isForeign(headers, origin) || (!withCookie && headers.has('authorization'))) return
    throw new Refusal(403, 'foreign-origin', {
      zh: `${origin} 的页面不得在此修改任何内容。若这是您自己的地址，请把 SERVER_URL 设为它。`,
      en: `A page of ${origin} may not change anything here. If this address is yours, set SERVER_URL to it.`,
    })
  }
  if (!withCookie || headers.get('sec-fetch-site') === 'same-origin') return
  throw new Refusal(403, 'no-origin', {
    zh: '带登录 cookie 的请求须写明来源（Origin）；程序请改用 Authorization: JWT …。没有保存。',
    en: 'A request with the session cookie must name its Origin; programs use Authorization: JWT … instead. Nothing was saved.',
  })
}

/** Whether what it reads would go to a page of another site, which must not read as the person at the browser. */
export const isReadFromElsewhere = ({ headers }: Pick<Request, 'headers'>): boolean => {
  const origin = headers.get('origin')
  return origin !== null && hasSession(headers) && isForeign(headers, origin)
}
