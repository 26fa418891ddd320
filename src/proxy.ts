import { type NextRequest, NextResponse } from 'next/server'

import { isOwnOrigin } from './isOwnOrigin'

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (address: string | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).host : null

/** Against CSRF: nothing is changed on behalf of a page of another site. Requests without an Origin are no browser's. */
export const proxy = (request: NextRequest): NextResponse => {
  const origin = request.headers.get('origin')
  const hosts = [request.headers.get('host'), request.headers.get('x-forwarded-host'), hostOf(process.env.SERVER_URL)]
  if (READS.has(request.method) || origin === null || isOwnOrigin(origin, hosts)) return NextResponse.next()
  return NextResponse.json(
    { errors: [{ message: `A page of ${origin} may not change anything here. If this address is yours, set SERVER_URL to it.` }] },
    { status: 403 },
  )
}

export const config = { matcher: [{ source: '/api/:path*', has: [{ type: 'header', key: 'origin' }] }] }
