import { DATA_POLICY, EVERY_ANSWER, HTTPS_ONLY } from '../http/EVERY_ANSWER'

/**
 * The headers of every answer.
 * @param path of the request, as it was sent.
 * @param isHttps whether people come by https; then browsers are told to come by nothing else.
 */
export const securityHeaders = (path: string, isHttps: boolean): Record<string, string> => ({
  ...EVERY_ANSWER,
  // Public images may stand in the pages of those who republish; a session's cookie is not sent along there.
  'Cross-Origin-Resource-Policy': path.startsWith('/api/media/file/') ? 'cross-origin' : 'same-origin',
  'Content-Security-Policy': DATA_POLICY,
  // What is public today may be withdrawn tomorrow, and what staff get is theirs alone: ask again each time.
  ...(path.startsWith('/api/') ? { 'Cache-Control': 'private, no-cache' } : {}),
  ...(isHttps ? HTTPS_ONLY : {}),
})
