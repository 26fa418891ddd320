import { type NextRequest, NextResponse } from 'next/server'

import { refuseForeign } from './http/refuseForeign'
import { Refusal } from './http/Refusal'

/**
 * What a page of the admin may load: its own scripts, by a number that is used once; no text of anybody's runs. Styles are
 * inline in Payload and its editor; facsimiles and previews are blobs.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    // `next dev` evaluates what it loads anew.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/** Of the admin's pages and their server functions; the API has its own door (src/http/serveApi.ts). */
export const proxy = (request: NextRequest): NextResponse => {
  try {
    refuseForeign(request)
  } catch (error) {
    if (error instanceof Refusal) return new NextResponse(error.body, { headers: { 'Content-Type': 'application/json' }, status: error.status })
    throw error
  }
  const csp = policy(Buffer.from(crypto.randomUUID()).toString('base64'))
  const headers = new Headers(request.headers)
  // Next takes the number for its scripts from here.
  headers.set('Content-Security-Policy', csp)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', csp)
  return response
}

export const config = { matcher: ['/admin/:path*'] }
