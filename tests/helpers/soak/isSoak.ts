/** `npm run test:soak`: the long runs; in `npm test` a short one of each. */
export const isSoak = process.env.REISSUE_SOAK === '1'
