import { Refusal } from './Refusal'

/** Signing in, and what readers ask by GraphQL, is far below it. */
export const MOST_UNKNOWN_BYTES = 64 * 1024

/** 401: a large body of nobody who is known. A form is read whole before Payload asks who sent it, so it is asked here. */
export const unknownSender = (): Refusal =>
  new Refusal(401, 'sign-in', {
    zh: `没有登录的请求不得大于 ${MOST_UNKNOWN_BYTES / 1024} KB；没有保存。请登录后再传。`,
    en: `A request without a sign-in has at most ${MOST_UNKNOWN_BYTES / 1024} KB; nothing was saved. Sign in and send it again.`,
  })
