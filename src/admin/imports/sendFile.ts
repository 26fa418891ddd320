import type { Chosen } from './chosenFiles'
import type { ShownFile } from './types'

type Answer =
  | { kind: 'offline' }
  | { kind: 'refused'; message: string }
  | { kind: 'stopped'; message: string }
  | { file: ShownFile; kind: 'stored' }

type Body = { doc?: ShownFile; errors?: { data?: { code?: string }; message: string }[] }

/** These say something about the import or the person, not about the file. */
const ENDS_ALL = [401, 403, 404, 409]

/** Sends one file. Never throws: the answer says whether to go on, to try again, or to stop. */
export const sendFile = async (url: string, { file, path }: Chosen, language: string): Promise<Answer> => {
  const form = new FormData()
  form.set('path', path)
  form.set('file', file)
  try {
    const response = await fetch(url, { body: form, credentials: 'include', headers: { 'Accept-Language': language }, method: 'POST' })
    if (response.status >= 500) return { kind: 'offline' }
    const { doc, errors } = (await response.json()) as Body
    if (doc) return { file: doc, kind: 'stored' }
    const message = errors?.[0]?.message ?? response.statusText
    return { kind: ENDS_ALL.includes(response.status) ? 'stopped' : 'refused', message }
  } catch {
    return { kind: 'offline' }
  }
}
