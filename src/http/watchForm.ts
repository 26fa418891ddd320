import { APIError } from 'payload'

import { checkKeys } from './checkKeys'
import { Refusal } from './Refusal'

const NO_OBJECT = new Refusal(400, 'bad-form', {
  zh: '表单的 _payload 须为 JSON 对象；没有保存。', en: 'The “_payload” of a form is a JSON object; nothing was saved.',
})

const check = (value: unknown): void => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw NO_OBJECT
  checkKeys(value)
}

/** As Payload answers it: the form is read within it. */
const inItsWords = ({ code, message, status }: Refusal): APIError => new APIError(message, status, { code })

/**
 * Payload reads a form while it comes in, and lays the JSON in it (`_payload`) on the request as `data`. Whichever endpoint
 * does so, it is held to what a body of JSON is as it is laid there.
 */
export const watchForm = (request: Request): Request => {
  let data: unknown
  return Object.defineProperty(request, 'data', {
    configurable: true,
    enumerable: true,
    get: () => data,
    set: (value: unknown) => {
      try {
        check(value)
      } catch (error) {
        throw error instanceof Refusal ? inItsWords(error) : error
      }
      data = value
    },
  })
}
