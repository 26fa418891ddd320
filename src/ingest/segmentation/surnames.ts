/** Family names that nine people in ten have. */
const COMMON = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐温康傅洪萧常赖阎',
)
/** The others in use; some are words as well, so a name is told by its place and form first. */
const LISTED = new Set(
  '易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由归步税蹇甯鹤昌酆仉佴爨笪謇麴郏能缑督逄妫剧仰咸秘蓬殳种库笃笮敏诸荀汲邴糜隗郗钭蓟籍莘贡宰郦璩濮宦庾暨沃蔚訾蒯竺桓钮滑',
)
const TRADITIONAL = new Set(
  '張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蕭葉蘇呂盧鍾譚陸範賈韋鄒閻閆龍賀顧龔萬錢嚴湯莊聶魯嶽龐顏喬齊關蘭紀畢單婁費衛蔣謝溫簡連賴饒雲項應車麥闕駱寧邊華滿聞勞黨師鞏區鄺鄔鳳儲談鮑烏諸時樂宮強鈕塗勵樓實榮習藺慶薑歐',
)
/** Family names of the old list that are everyday words: names only where a byline is certain. */
const RARE = new Set('水凤贝经贲家羿弓牧山宓秋暴怀从鄂双扶堵寿通别充习鱼慎终弘广禄东越融空毋乜养须巢后红益苍令第者逢侍肇玄松韶')
const COMPOUND = new Set(
  ('欧阳 司马 上官 诸葛 司徒 令狐 皇甫 尉迟 公孙 慕容 东方 夏侯 端木 独孤 南宫 万俟 闻人 公羊 赫连 澹台 宗政 濮阳 公冶 太叔 申屠 仲孙 钟离 长孙 宇文 鲜于 司空 闾丘 亓官 司寇 ' +
    '巫马 公西 颛孙 公良 漆雕 乐正 宰父 谷梁 拓跋 轩辕 段干 百里 呼延 东郭 南门 羊舌 梁丘 左丘 西门 南荣 即墨 达奚 纳兰 相里 贺兰 完颜 叶赫 歐陽 司馬 諸葛 尉遲 東方 獨孤 南宮 ' +
    '聞人 赫連 濮陽 鍾離 長孫 鮮于 亓官 軒轅 東郭 呼延 西門 公孫 夏侯 納蘭 賀蘭 完顏 萬俟 澹臺 端木 司空').split(' '),
)

/** Words of the newspaper that begin with a family name. */
const WORDS = new Set(
  ('时间 地点 简讯 快讯 文摘 文苑 文化 文明 文章 文学 方法 方案 任务 成果 成绩 程序 计划 路线 安全 平安 平台 金融 金秋 高考 高端 高校 高速 史话 时评 时事 时讯 万象 花絮 盛世 温暖 和平 解读 解决 关注 关键 ' +
    '关于 强化 强调 施工 支持 严禁 通知 通讯 广告 公告 公示 公益 家园 家庭 东风 红旗 红色 连线 连载 连环画 山水 水利 经济 经验 应用 应急 全国 全市 全省 全县 全文 向导 祝福 祝贺 常识 常委 包括 白天 马上 康养 牛年 ' +
    '单位 别册 习惯 空间 通道 房产 车市 健康 江苏 江西 云南 贵州 甘肃 安徽 宁夏 海南 河南 广东 广西 山东 山西 水平 双拥 时尚 花卉 牧歌 荣誉 党建 党史 党旗 农业 农民 农村 商务 商业 印象 符号 计生 卫生 阳光 雷锋 ' +
    '華夏 簡訊 時間 時事 關於 關注 雲端 應用 東風 單位 連載 經濟').split(' '),
)

/** `简讯`, `文化`: no name, though it begins like one */
export const isWord = (text: string): boolean => WORDS.has(text)

export const isSurname = (char: string | undefined): boolean =>
  char !== undefined && (COMMON.has(char) || LISTED.has(char) || TRADITIONAL.has(char))

const TITLED = /(?:老师|先生|女士|小姐|同志|师傅|大爷|大妈|大姐|阿姨|某)$/u

/** `沈老师`, `李某`: how one is spoken of, not signed */
export const isTitled = (text: string): boolean => TITLED.test(text)

const isCompound = (text: string): boolean => COMPOUND.has(text.slice(0, 2))

/** `欧阳`: a line may end between a compound family name and the rest. */
export const isBareCompound = (text: string): boolean => text.length === 2 && COMPOUND.has(text)

/** `阿不都·热西提`, `皮埃尔·德·顾拜旦` */
export const FOREIGN_NAME = /^\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,8}){1,3}$/u

/** `夏旭光` yes, `欧阳明` yes, `强化` no (a word), `高新区建设` no (too long) */
export function looksLikeName(text: string): boolean {
  if (FOREIGN_NAME.test(text)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || WORDS.has(text) || TITLED.test(text)) return false
  if (isCompound(text)) return text.length >= 3
  return text.length <= 3 && isSurname(text[0])
}

/** {@link looksLikeName}, where the form says that a name stands there: `宓志刚`, `水木清` yes */
export const couldBeName = (text: string): boolean =>
  looksLikeName(text) || (/^\p{Script=Han}{2,3}$/u.test(text) && !WORDS.has(text) && !TITLED.test(text) && RARE.has(text[0] ?? ''))

export interface NameCut {
  names: string[]
  /** Another cut is nearly as likely. */
  isDoubtful: boolean
}

/** How unlikely a name is: family names by how many bear them, and given names of one character are fewer than of two. */
function costOf(name: string): number {
  if (isCompound(name)) return name.length >= 3 ? 3 : Number.POSITIVE_INFINITY
  if (name.length > 3) return Number.POSITIVE_INFINITY
  return familyCost(name[0]) + (name.length === 2 ? 1.5 : 0)
}

const familyCost = (surname = ''): number =>
  COMMON.has(surname) || TRADITIONAL.has(surname) ? 1 : LISTED.has(surname) ? 3 : RARE.has(surname) ? 5 : Number.POSITIVE_INFINITY

const LONGEST_RUN = 16
/** A name of four characters that is not two names: `次仁卓玛` */
const WHOLE = 8
const CLOSE = 2

/**
 * Cuts names that print or OCR set solid, the likeliest way.
 *
 * `李超张培龙` → `李超` `张培龙`; `郝仁杰欧阳若水` → `郝仁杰` `欧阳若水`; `次仁卓玛` stays whole
 */
export function cutNames(text: string): NameCut {
  const whole: NameCut = { names: [text], isDoubtful: false }
  if (text.length < 4 || text.length > LONGEST_RUN || looksLikeName(text) || !/^\p{Script=Han}+$/u.test(text)) return whole
  if (!isCompound(text) && familyCost(text[0]) === Number.POSITIVE_INFINITY) return whole
  // best and second best cut of each head
  const cuts: { cost: number; names: string[] }[][] = [[{ cost: 0, names: [] }]]
  for (let end = 1; end <= text.length; end += 1) {
    const here = [2, 3, 4].flatMap((length) => {
      const name = text.slice(Math.max(0, end - length), end)
      const cost = name.length === length ? costOf(name) : Number.POSITIVE_INFINITY
      return Number.isFinite(cost) ? (cuts[end - length] ?? []).map((head) => ({ cost: head.cost + cost, names: [...head.names, name] })) : []
    })
    cuts.push(here.sort((a, b) => a.cost - b.cost).slice(0, 2))
  }
  const [best, second] = cuts[text.length] ?? []
  if (!best || (text.length === 4 && best.cost > WHOLE)) return whole
  const next = Math.min(second?.cost ?? Number.POSITIVE_INFINITY, text.length === 4 ? WHOLE : Number.POSITIVE_INFINITY)
  return { names: best.names, isDoubtful: next - best.cost < CLOSE }
}
