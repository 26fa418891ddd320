import { label } from '../../fields/label'

/**
 * A time to wait, as people say it.
 * @example duration(42) // → 42 秒 · 42 s; duration(200) // → 4 分钟 · 4 min; duration(9000) // → 2 小时 30 分 · 2 h 30 min
 */
export const duration = (seconds: number): { en: string; zh: string } => {
  if (seconds < 60) return label(`${Math.max(1, Math.ceil(seconds))} 秒`, `${Math.max(1, Math.ceil(seconds))} s`)
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return label(`${minutes} 分钟`, `${minutes} min`)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return label(`${hours} 小时 ${rest} 分`, `${hours} h ${rest} min`)
}
