const BETWEEN = /[\s、，,；;／/]+/u
/** 本报记者张三 → 张三 */
const ROLE = /^(?:本[报報]|本[刊台]|特[约約]|[见見][习習]|[实實][习習])*(?:[记記]者|通[讯訊][员員]|作者|[撰供]稿|文|[图圖]|[摄攝]影)?[：:]?/u

const partsOf = (byline: string): string[] => byline.split(BETWEEN).filter((part) => part !== '')

const saysAll = (byline: string, other: string): boolean => {
  const said = new Set(partsOf(byline).flatMap((part) => [part, part.replace(ROLE, '')]))
  return partsOf(other).every((part) => said.has(part))
}

/**
 * The bylines of two parts of an article in one: whole names are compared.
 * @example joinBylines('本报记者 张三', '张三') // → '本报记者 张三'
 * @example joinBylines('本报记者 张三丰', '张三') // → '本报记者 张三丰 张三'
 */
export const joinBylines = (first: string | null | undefined, second: string | null | undefined): string | null => {
  const [a, b] = [first?.trim() ?? '', second?.trim() ?? '']
  if (saysAll(a, b)) return a || null
  return saysAll(b, a) ? b : `${a} ${b}`
}
