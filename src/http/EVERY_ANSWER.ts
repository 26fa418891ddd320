/** The headers of every answer of either half. */
export const EVERY_ANSWER: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
}

/** Of one that is asked by https: browsers then come by nothing else. */
export const HTTPS_ONLY: Readonly<Record<string, string>> = { 'Strict-Transport-Security': 'max-age=31536000' }

/** Of data, which runs nothing. What a page may load stands in src/proxy.ts, and for readers in src/delivery/pages. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"
