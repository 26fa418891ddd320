import type { Row } from './row'

const GENRE =
  /(?:谈|談|论坛|論壇|观察|觀察|聚焦|关注|追踪|速递|在线|视点|视线|视界|镜头|目击|专题|专栏|專欄|连载|周刊|副刊|简讯|短讯|快讯|短波|要闻|故事|之声|热线|窗口|札记|随笔|信箱|链接|声音|点评|短评|名片|档案)$/u
const PLACE = /[省市区區县縣镇鎮乡鄉村街道局委院校厂廠社司队隊部办辦会會]$/u
const DANGLING = /[的将在和与及对为把被从向等是由以于到上下中]$/u

/** `一周简讯`, `鲁西崛起大家谈`: a heading that names what kind of texts stand under it. */
export const endsInGenre = (text: string): boolean => GENRE.test(text) && /^[\p{Script=Han}·]+$/u.test(text)

/**
 * A few words above kicker and headline that name the column: they end in the name of a genre, or are shorter than a
 * kicker and no place or office.
 *
 * `鲁西崛起大家谈`, `暖新闻` → true; `高新区`, `让党旗在`, `打造一站式服务品牌` → false
 */
export function isColumnName(row: Row | undefined): boolean {
  if (row === undefined || row.width > 10 || !/^[\p{Script=Han}·]+$/u.test(row.text)) return false
  return endsInGenre(row.text) || (row.width <= 5 && !PLACE.test(row.text) && !DANGLING.test(row.text))
}
