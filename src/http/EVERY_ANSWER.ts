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
