import { FAULT_ANSWERS } from '../store/faults/faultAnswers'
import { withNotedFaults } from '../store/faults/notedFaults'
import type { StorageFault } from '../store/faults/storageFault'
import { refusalOf } from './answerFault'
import { isGraphql, isRead } from './isRead'
import { Refusal } from './Refusal'

/** Answers that come about when a read fails and Payload goes on as if nothing were there. */
const MISTAKEN: ReadonlySet<number> = new Set([400, 401, 403, 404, 500])

type GraphqlAnswer = { errors?: { extensions?: { data?: { code?: unknown } } }[] }

/** GraphQL says of a field that failed why it did; of what came of it elsewhere it does not. */
const tells = async (result: Response, { code }: { code: string }): Promise<boolean> => {
  const { errors = [] } = (await result.clone().json()) as GraphqlAnswer
  return errors.some(({ extensions }) => extensions?.data?.code === code)
}

/**
 * What was done for one who could not be looked up was done for nobody: he sees less than he may, and is not told. A write that
 * was made stays made, whatever could not be read beside it.
 */
const mayBeMistaken = async (request: Request, result: Response, fault: StorageFault): Promise<boolean> => {
  if (MISTAKEN.has(result.status)) return true
  if (!result.ok) return false
  if (isRead(request)) return true
  return isGraphql(request) && !(await tells(result, FAULT_ANSWERS[fault]))
}

/**
 * What the work answers; or 503 or 507, when it could not read all that it answers from. While the database is away nobody is signed
 * in and nothing is found, and that is not what is told.
 */
export const truthful = async (request: Request, answering: () => Promise<Response>): Promise<Response> => {
  const { fault, result } = await withNotedFaults(async () => {
    try {
      return await answering()
    } catch (error) {
      if (error instanceof Refusal) return error.toResponse()
      throw error
    }
  })
  if (!fault || !(await mayBeMistaken(request, result, fault))) return result
  await result.body?.cancel()
  return refusalOf(fault).toResponse()
}
