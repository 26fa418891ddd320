import type { FastifyError } from 'fastify'

import { Problem } from '../Problem'
import { Refusal } from '../../http/Refusal'
import { faultInWords } from './faultInWords'

/** The member and what is wrong with it. */
const ofValidation = ({ message, validation, validationContext }: FastifyError): Problem => {
  const [first] = validation ?? []
  if (!first) return new Problem(400, 'parameter', { zh: `这个请求不能这样写：${message}。`, en: `The request cannot be used: ${message}.` }, { parameter: null })
  const named = first.instancePath.replace(/^\//u, '') || String(first.params.additionalProperty ?? first.params.missingProperty ?? '')
  const { en, zh } = faultInWords(first, named, validationContext === 'params')
  return new Problem(400, 'parameter', { zh: `${zh}详见 /docs。`, en: `${en} What can be asked stands at /docs.` }, { parameter: named || null })
}

const ofStatus = (status: number): Problem =>
  status === 413
    ? new Problem(413, 'too-large', { zh: '请求太大。', en: 'The request is too large.' })
    : new Problem(status, 'request', { zh: '这个请求不能处理。', en: 'The request cannot be answered as it is.' })

/** @returns null for a fault of ours. */
export const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error
  if (error instanceof Refusal) return new Problem(error.status, error.code, error.text, {}, error.headers)
  const failed = error as Partial<FastifyError>
  if (failed.validation) return ofValidation(failed as FastifyError)
  return failed.statusCode && failed.statusCode >= 400 && failed.statusCode < 500 ? ofStatus(failed.statusCode) : null
}
