import type { FastifyError } from 'fastify'

import { Problem } from '../Problem'
import { Refusal } from '../../http/Refusal'

/** `querystring/limit must be <= 100` → the member and what is wrong with it. */
const ofValidation = ({ validation, validationContext, message }: FastifyError): Problem => {
  const [first] = validation ?? []
  const named = first?.instancePath.replace(/^\//u, '') || String((first?.params as Record<string, unknown> | undefined)?.additionalProperty ?? (first?.params as Record<string, unknown> | undefined)?.missingProperty ?? '')
  return new Problem(400, 'parameter', {
    zh: `参数${named ? `“${named}”` : ''}不能这样写：${first?.message ?? message}。可用的参数见 /docs。`,
    en: `The ${validationContext === 'params' ? 'address' : 'parameter'}${named ? ` “${named}”` : ''} cannot be used: ${first?.message ?? message}. What can be asked stands at /docs.`,
  }, { parameter: named || null })
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
