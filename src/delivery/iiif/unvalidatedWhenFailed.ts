import type { FastifyReply } from 'fastify'

/** An error is not the thing asked for: what was said of the state of that thing is taken back. */
export const unvalidatedWhenFailed = async <T>(reply: FastifyReply, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    reply.removeHeader('ETag').removeHeader('Last-Modified')
    throw error
  }
}
