import type { CollectionBeforeOperationHook } from 'payload'

import { ClearError } from '../../../errors'

const NO_OBJECT = {
  zh: '请求内容须为 JSON 对象，如 { "issue": id }。没有保存任何内容。',
  en: 'Send a JSON object, as { "issue": id }. Nothing was stored.',
}

/** JSON may be `null` or a list, which Payload takes for an object. @throws {ClearError} 400. */
export const requireData: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as { data?: unknown }
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
  if ((operation === 'create' || operation === 'update') && !isObject) throw new ClearError(req, 400, NO_OBJECT)
  return args
}
