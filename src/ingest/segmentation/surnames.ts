/** The common family names; enough to tell a name from a two- or three-character word, and to cut names set solid. */
const SINGLE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'.split(''),
)
const TRADITIONAL = new Set('張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蕭葉蘇呂盧薑鍾譚陸範賈韋鄒閆龍陶賀顧龔邵萬錢嚴湯莊聶魯嶽龐顏喬齊關蘭紀畢單褚婁費衛蔣'.split(''))
const COMPOUND = ['欧阳', '司马', '上官', '诸葛', '司徒', '令狐', '皇甫', '尉迟', '公孙', '慕容', '东方', '夏侯', '端木', '独孤', '南宫', '歐陽', '司馬']

export const isSurname = (char: string | undefined): boolean =>
  char !== undefined && (SINGLE.has(char) || TRADITIONAL.has(char))

/** `夏旭光` yes, `欧阳明` yes, `强化` no (no name starts so), `高新区建设` no (too long) */
export function looksLikeName(text: string): boolean {
  if (/^[\p{Script=Han}]{1,6}·[\p{Script=Han}]{1,8}$/u.test(text)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false
  if (COMPOUND.some((name) => text.startsWith(name))) return text.length >= 3
  return text.length <= 3 && isSurname(text[0])
}

/**
 * Cuts names that print or OCR set solid.
 *
 * `李超张培龙` → `['李超', '张培龙']`; a text that cannot be cut into names stays whole.
 */
export function splitGluedNames(text: string): string[] {
  if (text.length < 4 || text.length > 9 || looksLikeName(text)) return [text]
  for (const first of [3, 2]) {
    const head = text.slice(0, first)
    const rest = text.slice(first)
    if (!looksLikeName(head)) continue
    if (looksLikeName(rest)) return [head, rest]
    const more = splitGluedNames(rest)
    if (more.length > 1) return [head, ...more]
  }
  return [text]
}
