/** The largest 版次 that is taken, by whatever door; the smallest is 1. */
export const MAX_PAGE_NUMBER = 9_999
