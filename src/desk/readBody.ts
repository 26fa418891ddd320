import { addDataAndFileToRequest, type PayloadRequest } from 'payload'

/** The JSON that was sent along; {} when there is none. */
export const readBody = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  await addDataAndFileToRequest(req)
  return (req.data ?? {}) as Record<string, unknown>
}
