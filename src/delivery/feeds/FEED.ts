/** How many articles a feed has, and for how many days it tells of what was withdrawn. */
export const FEED = { entries: 50, tombstones: 50, tombstoneDays: 30 } as const
