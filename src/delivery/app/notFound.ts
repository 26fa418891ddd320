import { Problem } from '../Problem'

const UNKNOWN = { zh: '没有这个地址，或从未公开。', en: 'There is nothing at this address, or it was never public.' }

/** 404 `not-found`: of what was never public nobody is told whether it is there. */
export const notFound = (): Problem => new Problem(404, 'not-found', UNKNOWN)
