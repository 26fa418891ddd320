import type { PayloadRequest } from 'payload'

import { isCleanText } from '../../../editorial/cleanText'
import { ClearError } from '../../../errors'
import { MAX_PAGE_NUMBER } from '../../Pages/MAX_PAGE_NUMBER'

/** What a person says about the page of a file; undefined says nothing, null takes back. */
export type FilePlace = { name?: string | null; number?: number | null }

const LONGEST_NAME = 200

const BAD_NUMBER = { zh: `版次须为 1 到 ${MAX_PAGE_NUMBER} 的整数。`, en: `The page number must be a whole number from 1 to ${MAX_PAGE_NUMBER}.` }
const BAD_NAME = { zh: `版名最多 ${LONGEST_NAME} 字，不得含控制字符。`, en: `The page's name has at most ${LONGEST_NAME} characters, and no control characters.` }

const isPageNumber = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_PAGE_NUMBER

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_NAME && isCleanText(value)

/** Number and name of a page as they came. @throws {ClearError} 400. */
export const readPlace = (req: PayloadRequest, { name, number }: { name?: unknown; number?: unknown }): FilePlace => {
  if (number !== undefined && number !== null && !isPageNumber(number)) throw new ClearError(req, 400, BAD_NUMBER, { code: 'number' })
  if (name !== undefined && name !== null && !isName(name)) throw new ClearError(req, 400, BAD_NAME, { code: 'name' })
  return {
    ...(number === undefined ? {} : { number: number as number | null }),
    ...(name === undefined ? {} : { name: (name as string | null)?.trim() || null }),
  }
}
