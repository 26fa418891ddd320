/** Frequent traditional characters and their simplified form, in pairs. */
const PAIRS =
  '習习國国會会學学來来時时個个們们這这說说對对發发經经後后過过業业產产實实現现開开關关間间問问題题電电車车東东長长門门見见觀观進进動动種种當当點点應应體体為为於于與与從从無无兩两幾几處处務务員员場场報报記记級级組组織织統统線线續续約约給给結结總总縣县鄉乡鎮镇區区廠厂廣广農农黨党軍军隊队戰战勝胜領领導导幹干部部職职權权議议論论語语請请認认識识證证評评試试話话該该詳详調调談谈變变讓让護护買买賣卖費费資资質质賽赛貨货貿贸賬账負负責责財财貧贫購购貫贯贈赠類类願愿顯显風风飛飞飯饭館馆馬马驗验驚惊魚鱼鳥鸟麗丽龍龙龜龟齊齐齡龄條条樣样機机橋桥樹树樂乐構构標标極极櫃柜權权歲岁歷历歸归殺杀氣气漢汉湯汤溝沟滿满漲涨濟济測测潔洁湖湖營营獎奖獨独獲获環环療疗盡尽監监盤盘確确礦矿禮礼積积穩稳窮穷筆笔節节範范築筑簡简簽签籌筹糧粮紀纪紅红純纯紙纸細细終终絕绝經经綠绿維维網网緊紧練练縮缩績绩繼继聖圣聞闻聯联聲声聽听腦脑腳脚臉脸興兴舉举舊旧藝艺藥药蘭兰號号術术衛卫補补裝装製制親亲覺觉訂订計计訊讯訓训許许設设訪访詞词誠诚課课諸诸謝谢譽誉讀读豐丰財财貢贡賀贺賓宾賞赏賢贤跡迹踐践軟软軸轴較较載载輕轻輛辆輝辉輪轮輸输轉转辦办連连運运達达違违遠远適适遲迟選选遺遗邊边郵邮鄰邻醫医釋释針针銀银銅铜鋼钢錄录錢钱錯错鍋锅鍛锻鐘钟鐵铁閃闪閉闭閱阅闊阔陣阵陽阳陰阴隨随險险際际雜杂離离難难雲云靈灵靜静頁页頂顶項项順顺須须預预頓顿頭头頻频顆颗額额顧顾養养餘余驅驱騎骑驕骄髒脏鬧闹鮮鲜黃黄齒齿億亿價价優优儲储兒儿內内兇凶冊册凍冻劃划劇剧劉刘勞劳勢势勵励協协單单嚴严囑嘱圓圆圍围園园圖图團团執执堅坚報报塊块塵尘壓压壯壮壽寿夠够夢梦奪夺婦妇孫孙寧宁審审寫写寬宽將将專专尋寻導导層层屬属島岛師师帶带幣币庫库廳厅張张強强彈弹彙汇徑径復复徵征德德憂忧慶庆憲宪戲戏戶户掃扫採采揚扬換换揮挥損损搶抢據据擇择擊击擔担擬拟擴扩攝摄敵敌數数斷断晉晋暫暂書书'

const SIMPLIFIED = new Map<string, string>()
const characters = [...PAIRS]
for (let at = 0; at + 1 < characters.length; at += 2) {
  const [from, to] = [characters[at] as string, characters[at + 1] as string]
  if (from !== to) SIMPLIFIED.set(from, to)
}

/**
 * Where Unicode keeps the characters of 糸 見 言 貝 車 金 門 頁 風 食 馬 魚 鳥 齒, radicals that simplified print has not. Others
 * that it does not list may be rare ones in names: `璟`, `昇`.
 */
const TRADITIONAL_RADICALS = [
  ['糸', '\u7f35'], ['見', '\u89bf'], ['言', '\u8b9f'], ['貝', '\u8d1b'], ['車', '\u8f65'], ['金', '\u9484'], ['門', '\u9637'],
  ['頁', '\u9874'], ['風', '\u98cd'], ['食', '\u9961'], ['馬', '\u9a6b'], ['魚', '\u9c7a'], ['鳥', '\u9e1e'], ['齒', '\u9f7e'],
] as const

/** All characters of a double-byte encoding, its lead bytes from `first` to `last`. */
const repertoire = (encoding: string, first: number, last: number, trail: number): Set<string> => {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let lead = first; lead <= last; lead++) {
    for (let low = trail; low <= 0xfe; low++) found.add(decoder.decode(Uint8Array.of(lead, low)))
  }
  return found
}

const FIRST = 0x4e00
const LAST = 0x9fff
const TRADITIONAL = 1
const SIMPLIFIED_ONLY = 2

let kinds: Uint8Array | null = null
/** GB 2312 lists the characters of simplified print, the first level of Big5 the 5,401 frequent ones of traditional print. */
const load = (): Uint8Array => {
  if (kinds) return kinds
  const [big5, gb2312] = [repertoire('big5', 0xa4, 0xc6, 0x40), repertoire('gbk', 0xb0, 0xf7, 0xa1)]
  kinds = Uint8Array.from({ length: LAST - FIRST + 1 }, (_, at) => {
    const char = String.fromCharCode(FIRST + at)
    if (gb2312.has(char)) return SIMPLIFIED.has(char) ? TRADITIONAL : big5.has(char) ? 0 : SIMPLIFIED_ONLY
    const isOld = SIMPLIFIED.has(char) || (big5.has(char) && TRADITIONAL_RADICALS.some(([first, last]) => char >= first && char <= last))
    return isOld ? TRADITIONAL : 0
  })
  return kinds
}

const kindOf = (char: string): number => {
  const code = char.charCodeAt(0)
  return code < FIRST || code > LAST ? 0 : (load()[code - FIRST] as number)
}

/** Whether a character stands in traditional print only: `學` → true; `学`, `中` → false. */
export const isTraditional = (char: string): boolean => kindOf(char) === TRADITIONAL

/** Whether a character stands in simplified print only: `学` → true; `學`, `中` → false. */
export const isSimplifiedOnly = (char: string): boolean => kindOf(char) === SIMPLIFIED_ONLY

/** `學` → `学`; null where it is not among the frequent ones. */
export const simplifiedOf = (char: string): string | null => SIMPLIFIED.get(char) ?? null
