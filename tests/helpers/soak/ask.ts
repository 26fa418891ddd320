/** What an answer holds is looked at by the tests that know; parsed JSON has no type. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Parsed = any
export type Told = { body: Parsed; /** How many came. */ bytes: number; headers: Headers; status: number; text: string }
export type Asking = { body?: unknown; file?: { data: Uint8Array; name: string; type: string }; token?: string }

const MOST_PATIENCE_MS = 60_000

const bodyOf = (body: unknown, file: Asking['file']): FormData | string | undefined => {
  if (!file) return body === undefined ? undefined : JSON.stringify(body)
  const form = new FormData()
  form.set('_payload', JSON.stringify(body ?? {}))
  form.set('file', new File([file.data as never], file.name, { type: file.type }))
  return form
}

/** One request to a server; rejects when the connection broke, or nothing came within a minute. */
export const ask = async (url: string, method: string, route: string, { body, file, token }: Asking = {}): Promise<Told> => {
  const response = await fetch(`${url}/api${route}`, {
    body: bodyOf(body, file),
    headers: {
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...(body !== undefined && !file ? { 'Content-Type': 'application/json' } : {}),
    },
    method,
    signal: AbortSignal.timeout(MOST_PATIENCE_MS),
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false
  return { body: isJson ? JSON.parse(text) : null, bytes: bytes.length, headers: response.headers, status: response.status, text }
}
