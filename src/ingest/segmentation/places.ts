/** Places that reporters report from; a byline names them beside the names. */
const PLACES = new Set(
  ('河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 北京 上海 天津 重庆 广州 深圳 成都 武汉 南京 杭州 西安 郑州 长沙 济南 沈阳 大连 青岛 宁波 厦门 福州 合肥 南昌 昆明 贵阳 南宁 海口 太原 石家庄 长春 哈尔滨 兰州 西宁 银川 ' +
    '拉萨 乌鲁木齐 呼和浩特 苏州 无锡 温州 香港 澳门 台北 华盛顿 纽约 伦敦 巴黎 东京 莫斯科 柏林 日内瓦 新加坡 首尔 布鲁塞尔 ' +
    '臺北 新北 桃園 台中 臺中 台南 臺南 高雄 基隆 新竹 苗栗 彰化 南投 雲林 嘉義 屏東 宜蘭 花蓮 台東 臺東 澎湖 金門 馬祖 澳門 廣州 東京 紐約 華盛頓 倫敦 首爾 莫斯科 日內瓦').split(' '),
)

/** `高新区`, `文化局`, `农业社`: what begins like a name and ends like a place or an office. */
export const endsLikePlace = (text: string): boolean => /[区區县縣市镇鎮乡鄉村局院校部路街台站厅廳委办辦会會馆館社厂廠]$/u.test(text)

/** `北京`, `牛首镇`: somewhere, not someone */
export const isPlace = (text: string): boolean => PLACES.has(text) || /^\p{Script=Han}{2,}[省市县縣区區乡鄉镇鎮]$/u.test(text)

/**
 * Parts a place from the name it is set solid with: of four characters two are the name, of more three.
 *
 * `王大明台北` → `王大明` `台北`; `李明` → null
 */
export function cutPlace(text: string): { name: string; place: string } | null {
  for (const length of [4, 3, 2]) {
    const place = text.slice(-length)
    if (text.length - length >= 2 && PLACES.has(place)) return { name: text.slice(0, -length), place }
  }
  if (!/^\p{Script=Han}{4,6}$/u.test(text)) return null
  const at = text.length === 4 ? 2 : 3
  return { name: text.slice(0, at), place: text.slice(at) }
}
