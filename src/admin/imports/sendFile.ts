import type { Ask } from '../shared/useApi'
import type { Chosen } from './chosenFiles'
import type { ShownFile } from './types'

type Answer =
  | { kind: 'offline' }
  | { kind: 'refused'; message: string }
  | { kind: 'stopped'; message: string }
  | { file: ShownFile; kind: 'stored' }

/** These say something about the import or the person, not about the file. */
const ENDS_ALL = [401, 403, 404, 409]

/** Sends one file to an import. Never throws: the answer says whether to go on, to try again, or to stop. */
export const sendFile = async (ask: Ask, path: string, chosen: Chosen): Promise<Answer> => {
  const form = new FormData()
  form.set('path', chosen.path)
  form.set('file', chosen.file)
  const answer = await ask<{ doc: ShownFile }>('POST', path, form)
  if (answer.ok) return { file: answer.body.doc, kind: 'stored' }
  const { message, status } = answer
  if (status === 0 || status >= 500) return { kind: 'offline' }
  return { kind: ENDS_ALL.includes(status) ? 'stopped' : 'refused', message }
}
