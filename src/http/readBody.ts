import { checkKeys } from './checkKeys'
import { checkQueryString } from './checkQueryString'
import { isOverridden } from './isRead'
import { Refusal } from './Refusal'
import { watchForm } from './watchForm'

/** JSON of the largest page cut anew is far below it; files come as multipart. */
const MAX_JSON_BYTES = 8 * 1024 * 1024

const WITH_BODY: ReadonlySet<string> = new Set(['DELETE', 'PATCH', 'POST', 'PUT'])

const BAD_JSON = new Refusal(400, 'bad-json', { zh: '请求体不是完整的 JSON 对象；没有保存。', en: 'The body is no whole JSON object; nothing was saved.' })
const TOO_LARGE = new Refusal(413, 'too-large', {
  zh: `JSON 请求体大于 ${MAX_JSON_BYTES / 1024 / 1024} MB；没有保存。`, en: `The JSON body is larger than ${MAX_JSON_BYTES / 1024 / 1024} MB; nothing was saved.`,
})

/** Counts as it reads: the length that was announced proves nothing. */
const readText = async (request: Request): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > MAX_JSON_BYTES) {
      await reader?.cancel()
      throw TOO_LARGE
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

/** @throws {Refusal} 400. */
const parseJsonObject = (text: string): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw BAD_JSON
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw BAD_JSON
  checkKeys(value)
  return value as Record<string, unknown>
}

const withBody = (request: Request, body: string | undefined): Request =>
  new Request(request.url, { body, headers: request.headers, method: request.method, signal: request.signal })

/** Payload fails where there is nothing at all; nothing said is an empty object. */
const withoutContent = (request: Request): Request => {
  if (request.method === 'DELETE' || isOverridden(request)) return withBody(request, undefined)
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  return new Request(request.url, { body: '{}', headers, method: request.method, signal: request.signal })
}

const badForm = (): Refusal =>
  new Refusal(400, 'bad-form', {
    zh: '表单没有写明 boundary，无法读取；没有保存。', en: 'The form names no boundary and cannot be read; nothing was saved.',
  })

/**
 * The request with its body read and checked, as far as it is JSON. A form passes on as it is: Payload reads it while it
 * comes in, and the JSON in it is checked then.
 * @throws {Refusal} 400 (no JSON object), 413, or 415 (neither JSON nor a form: a browser can be made to send text/plain
 * to another site without asking it first).
 */
export const readBody = async (request: Request): Promise<{ data?: Record<string, unknown>; request: Request }> => {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!WITH_BODY.has(request.method)) return { request }
  if (type === 'multipart/form-data' && request.body) {
    if (!/boundary="?[^";]+/iu.test(request.headers.get('content-type') ?? '')) throw badForm()
    return { request: watchForm(request) }
  }
  const text = await readText(request)
  if (text === '') return { request: withoutContent(request) }
  if (type === 'application/json') return { data: parseJsonObject(text), request: withBody(request, text) }
  if (type === 'application/x-www-form-urlencoded' && isOverridden(request)) {
    checkQueryString(new URLSearchParams(text))
    return { request: withBody(request, text) }
  }
  throw new Refusal(415, 'content-type', {
    zh: '请以 application/json 或 multipart/form-data 发送；没有保存。', en: 'Send application/json or multipart/form-data; nothing was saved.',
  })
}
