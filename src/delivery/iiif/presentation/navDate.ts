/**
 * When an issue is shown on a time line; nothing for a day that is in no calendar.
 * @example navDate('2023-06-19') // → { navDate: '2023-06-19T00:00:00Z' }
 */
export const navDate = (date: string): { navDate?: string } => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? {} : { navDate: `${date}T00:00:00Z` }
}
