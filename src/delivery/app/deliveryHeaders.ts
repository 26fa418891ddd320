import { DATA_POLICY, EVERY_ANSWER, HTTPS_ONLY } from '../../http/EVERY_ANSWER'

/**
 * The headers of what everybody may have: other pages may read it and show it, and it runs nothing. Pages for readers have a
 * policy of their own (pages/).
 * @param maxAge seconds for which a copy may be shown without asking again; 0: never.
 * @param isHttps whether people come by https.
 */
export const deliveryHeaders = (maxAge: number, isHttps: boolean): Record<string, string> => ({
  ...EVERY_ANSWER,
  ...(isHttps ? HTTPS_ONLY : {}),
  'Cache-Control': maxAge > 0 ? `public, max-age=${maxAge}` : 'public, max-age=0, must-revalidate',
  'Content-Security-Policy': DATA_POLICY,
  'Cross-Origin-Resource-Policy': 'cross-origin',
})
