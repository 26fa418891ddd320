import { BEHIND, BEHIND_TEXT, READERS_HEADER } from './READERS_HEADER'

type Body = { data?: unknown; extensions?: object; message?: unknown }

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body)

/** GraphQL has a place of its own for what is said beside; of what Payload's own forms save they show the `message`. */
const withNotice = (body: Body): object => {
  const message = `${BEHIND_TEXT.zh} ${BEHIND_TEXT.en}`
  const readers = { message, state: BEHIND }
  if ('data' in body) return { ...body, extensions: { ...body.extensions, readers } }
  return { ...body, ...(typeof body.message === 'string' ? { message: `${body.message} ${message}` } : {}), readers }
}

/**
 * The answer to a write that is done, and says as much, with the word that readers may not see it yet: in the header
 * `X-Reissue-Readers: behind`, and in JSON as `readers: { state, message }`.
 */
export const saidBehind = async (response: Response): Promise<Response> => {
  const headers = new Headers(response.headers)
  headers.set(READERS_HEADER, BEHIND)
  const { status, statusText } = response
  const isJson = /^application\/(?:[\w.-]+\+)?json\b/u.test(headers.get('Content-Type') ?? '')
  if (!isJson) return new Response(response.body, { headers, status, statusText })
  const text = await response.text()
  const body = JSON.parse(text) as unknown
  headers.delete('Content-Length')
  return new Response(isObject(body) ? JSON.stringify(withNotice(body)) : text, { headers, status, statusText })
}
