import { label } from '../../fields/label'
import { isBehind } from '../../http/READERS_HEADER'
import type { Words } from './useWords'

const OFFLINE = label('连不上服务器，没有改动任何内容；请检查网络后再试。', 'The server could not be reached and nothing was changed; check the network and try again.')
const FAILED = label('服务器出错，请稍后再试。', 'The server failed; try again later.')

export type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST'

/**
 * `message`: what went wrong, in the language asked for; `data`: the error's own, `code` and the like. `status` is 0 where
 * the program itself did not answer: no network, or the page of a proxy.
 */
export type Failure = { data?: unknown; message: string; ok: false; status: number }
/** `isBehind`: it is done, and readers may still have what was public before it. */
export type ApiAnswer<T> = Failure | { body: T; isBehind?: true; ok: true }

type Options = { /** A form, or what is sent as JSON. */ body?: unknown; /** Of the admin: `zh` or `en`. */ language: string; signal?: AbortSignal | undefined }

type Errors = { errors?: { data?: unknown; message?: string }[] }

/** JSON; a refusal over the size limit of uploads is plain text. Null of what the program did not write. */
const read = async <T>(response: Response): Promise<(Errors & T) | null> => {
  if (response.headers.get('Content-Type')?.startsWith('text/plain')) return { errors: [{ message: await response.text() }] } as Errors & T
  return (await response.json().catch(() => null)) as (Errors & T) | null
}

const sent = (body: unknown): { body?: BodyInit; headers?: Record<string, string> } => {
  if (body === undefined) return {}
  return body instanceof FormData ? { body } : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

/** Asks the program's own API, as whoever is signed in. Never throws. */
export const askApi = async <T>(method: Method, url: string, { body, language, signal }: Options): Promise<ApiAnswer<T>> => {
  const say = ({ en, zh }: Words): string => (language.startsWith('zh') ? zh : en)
  const { headers, ...rest } = sent(body)
  try {
    const response = await fetch(url, { ...rest, credentials: 'include', headers: { 'Accept-Language': language, ...headers }, method, signal: signal ?? null })
    const answer = await read<T>(response)
    if (!answer) return { message: say(FAILED), ok: false, status: 0 }
    if (response.ok) return { body: answer, ...(isBehind(response.headers) ? { isBehind: true } : {}), ok: true }
    const error = answer.errors?.[0]
    return { data: error?.data, message: error?.message || say(FAILED), ok: false, status: response.status }
  } catch {
    return { message: say(OFFLINE), ok: false, status: 0 }
  }
}
