import { label } from '../../fields/label'
import type { Words } from './useWords'

/** In which zone the times on a screen are. */
export const timeZoneWords = (timeZone: string): Words =>
  label(timeZone === 'Asia/Shanghai' ? '时间为北京时间' : `时间按 ${timeZone} 时区`, `Times in ${timeZone}`)
