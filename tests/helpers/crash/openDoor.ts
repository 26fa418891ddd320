import { handleEndpoints, type SanitizedConfig } from 'payload'

type Doc = { id: string; revision: number; snapshot?: string | null; stage: string }

/** What Payload answers: one document, the one that was written, or a list. */
export type Reply = { body: Doc & { doc: Doc; docs: Doc[] }; status: number }

/** One request through Payload's REST handler, as the server would get it. `path` is below /api. */
export type Door = (
  method: 'GET' | 'PATCH' | 'POST',
  path: string,
  options: { as: string; body?: unknown; file?: { name: string; text: string } },
) => Promise<Reply>

const bodyOf = (body: unknown, file?: { name: string; text: string }): FormData | string | undefined => {
  if (!file) return body === undefined ? undefined : JSON.stringify(body)
  const form = new FormData()
  form.set('_payload', JSON.stringify(body ?? {}))
  form.set('file', new File([file.text], file.name, { type: 'text/plain' }))
  return form
}

export const openDoor =
  (config: Promise<SanitizedConfig>): Door =>
  async (method, path, { as, body, file }) => {
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: { Authorization: `JWT ${as}`, ...(file || body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: bodyOf(body, file),
    })
    const response = await handleEndpoints({ config: config as never, request })
    return { body: (await response.json()) as Reply['body'], status: response.status }
  }
