import type { AfterErrorHook } from 'payload'

import { say } from '../say'
import { FAULT_ANSWERS } from '../store/faults/faultAnswers'
import { type StorageFault, storageFault } from '../store/faults/storageFault'
import { Refusal } from './Refusal'

/** The same answer for what fails outside Payload. */
export const refusalOf = (fault: StorageFault): Refusal => {
  const { code, retryAfter, status, text } = FAULT_ANSWERS[fault]
  return new Refusal(status, code, text, { 'Retry-After': String(retryAfter) })
}

/** A full disk or a database that is away is not the program's error (500): 507 or 503, what became of the request, what to do. */
export const answerFault: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const fault = storageFault(error)
  if (fault === null) return
  const { code, retryAfter, status, text } = FAULT_ANSWERS[fault]
  const message = say(req, text)
  if (graphqlResult) {
    return { graphqlResult: { ...graphqlResult, extensions: { data: { code }, name: 'StorageFault', statusCode: status }, message } as never }
  }
  req.responseHeaders = new Headers({ ...Object.fromEntries(req.responseHeaders ?? []), 'Retry-After': String(retryAfter) })
  return { response: { errors: [{ data: { code }, message }] }, status }
}
