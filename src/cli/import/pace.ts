const clock = (seconds: number): string => {
  const whole = Math.max(1, Math.ceil(seconds))
  const minutes = Math.floor(whole / 60)
  if (minutes < 1) return `${whole}s`
  return minutes < 60 ? `${minutes}m${String(whole % 60).padStart(2, '0')}s` : `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}m`
}

/**
 * How fast pages are done and how long the rest will take, for a person.
 * @example pace(20, 100, 10) // → { rate: '2.0 pages/s', left: '40s left' }
 * @example pace(0, 100, 10) // → { rate: '- pages/s', left: '- left' }
 */
export const pace = (done: number, total: number, seconds: number): { left: string; rate: string } => {
  if (done === 0 || seconds <= 0) return { left: '- left', rate: '- pages/s' }
  const rate = done / seconds
  return { left: `${done >= total ? '0s' : clock((total - done) / rate)} left`, rate: `${rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)} pages/s` }
}
