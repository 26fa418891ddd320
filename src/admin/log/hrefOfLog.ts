import type { LogFilter } from '../../log/readLog'

/** The address of the log, narrowed down. @param admin where the admin is: `/admin` */
export const hrefOfLog = (admin: string, filter: Partial<Record<keyof LogFilter, number | string>>): string => {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])))
  return `${admin}/log${query.size > 0 ? `?${query.toString()}` : ''}`
}
