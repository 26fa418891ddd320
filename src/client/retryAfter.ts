/** `Retry-After`, in seconds or as a date → seconds from now, 0 for a date that has passed; null when it says nothing. */
export const retryAfter = ({ headers }: Response): number | null => {
  const header = headers.get('retry-after')?.trim()
  if (!header) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const time = Date.parse(header)
  return Number.isNaN(time) ? null : Math.max(0, (time - Date.now()) / 1000)
}
