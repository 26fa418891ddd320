import type { AfterErrorHook } from 'payload'

import { say } from '../say'

/** What the parsers of forms and the databases throw at input that is no input; each was once answered with 500. */
const BAD_FORM = /Unexpected end of form|Malformed part header|Boundary not found|Malformed content type|Unsupported content type|Request is not eligible/u
const BAD_VALUE: ReadonlySet<string> = new Set(['BSONError', 'CastError', 'StrictModeError', 'StrictPopulateError'])

const TEXTS = {
  form: {
    zh: '上传的内容不完整或格式不对，没有保存：请以 multipart/form-data 发送，_payload 须为 JSON。',
    en: 'The upload is not whole or not well formed, and nothing was saved: send multipart/form-data, with JSON in “_payload”.',
  },
  value: { zh: '有一个值的类型不对；没有保存。', en: 'A value is of the wrong type; nothing was saved.' },
}

const isForm = (headers: Headers | undefined): boolean => headers?.get('content-type')?.startsWith('multipart/') ?? false

/** Mongoose's has Payload's name, but no status. */
const isBadValue = (error: Error): boolean =>
  BAD_VALUE.has(error.name) || (error instanceof RangeError && error.message === 'Invalid time value') || (error.name === 'ValidationError' && !('status' in error))

const kindOf = (given: Error, headers: Headers | undefined): keyof typeof TEXTS | null => {
  // By GraphQL it comes wrapped.
  const error = (given as { originalError?: Error }).originalError ?? given
  if (isForm(headers) && (error instanceof SyntaxError || BAD_FORM.test(error.message))) return 'form'
  return isBadValue(error) ? 'value' : null
}

/** Input that nobody could read is the client's to mend: 400, with what to do, instead of 500. */
export const answerBadInput: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const kind = kindOf(error, req.headers)
  if (kind === null) return
  if (graphqlResult) {
    return { graphqlResult: { ...graphqlResult, extensions: { name: 'BadInput', statusCode: 400 }, message: say(req, TEXTS[kind]) } as never }
  }
  return { response: { errors: [{ data: { code: `bad-${kind}` }, message: say(req, TEXTS[kind]) }] }, status: 400 }
}
