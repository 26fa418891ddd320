import type { PrintedArticle } from './composeArticle'
import type { Dice } from './composeDice'
import type { PrintedCaption } from './composeGold'
import type { Printed } from './composePrinted'
import type { Style } from './composeStyle'

// Simplified and traditional, one after the other: the commonest characters of a news page, not all of them.
const PAIRS =
  '报報讯訊记記员員电電导導编編责責刘劉张張陈陳杨楊黄黃赵趙吴吳马馬孙孫郑鄭许許韩韓冯馮邓鄧吕呂苏蘇蒋蔣贾賈谢謝邹鄒钱錢谭譚陆陸钟鐘' +
  '国國发發业業东東与與为為个個义義书書乡鄉买買卖賣云雲产產亲親亿億从從们們价價众眾优優会會传傳体體关關兴興养養冲衝决決况況减減凤鳳' +
  '办辦务務动動劳勞势勢区區医醫华華协協单單压壓厅廳历歷县縣参參双雙变變号號听聽启啟员員响響团團园園围圍图圖场場坏壞块塊坚堅备備够夠' +
  '头頭学學宁寧宝寶实實审審对對导導寿壽将將层層岁歲师師带帶帮幫干幹广廣应應库庫开開张張当當录錄径徑怀懷态態总總户戶执執扩擴护護报報' +
  '拥擁择擇挥揮据據损損换換数數时時显顯术術权權条條来來极極构構标標树樹样樣桥橋检檢梦夢满滿灯燈点點烟煙热熱爱愛环環现現电電疗療监監' +
  '盘盤码碼确確种種积積称稱稳穩穷窮竞競笔筆签簽简簡类類紧緊级級纪紀纳納纸紙线線练練组組细細织織终終经經结結给給络絡统統继繼续續维維' +
  '综綜绿綠网網罗羅职職联聯聪聰肃肅胜勝脑腦节節药藥获獲营營虑慮补補规規视視览覽觉覺观觀计計认認让讓议議讲講许許论論设設证證评評识識' +
  '诉訴词詞试試话話询詢该該详詳语語说說请請诸諸调調谈談负負财財责責质質货貨贫貧购購贯貫贸貿费費资資赛賽赢贏趋趨跃躍车車转轉轮輪软軟' +
  '轻輕较較辅輔输輸边邊达達过過运運还還这這进進远遠连連适適选選递遞释釋里裡钢鋼银銀链鏈销銷锁鎖长長门門问問间間闻聞队隊阳陽阶階际際' +
  '陆陸随隨难難预預领領频頻题題额額风風饭飯馆館驻駐验驗鲁魯龙龍'

const TRADITIONAL = new Map(Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS[index * 2] ?? '', PAIRS[index * 2 + 1] ?? '']))

const toTraditional = (text: string): string => [...text].map((char) => TRADITIONAL.get(char) ?? char).join('')

const ASCII: Record<string, string> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '！': '!', '？': '?' }

/** `全市（县），今年` → `全市(县),今年` or `全市(县), 今年` */
const toAscii = (text: string, gap: string): string =>
  text.replace(/[，；：（）！？]/gu, (char) => (ASCII[char] ?? char) + (/[，；：]/u.test(char) ? gap : '')).trimEnd()

/** `“甲”` → `“甲“`, or `“甲`, here and there. */
function spoilQuotes(text: string, style: Style, dice: Dice): string {
  if (style.quotes === 'right') return text
  return text.replace(/”/gu, (char) => (dice.chance(0.7) ? char : style.quotes === 'reversed' ? '“' : ''))
}

export interface Finished {
  rows: Printed[]
  articles: PrintedArticle[]
  captions: PrintedCaption[]
}

/** What a script, a recogniser's punctuation and spoilt quotes do to the characters of a page; labels change with the text. */
export function finishText(rows: readonly Printed[], articles: readonly PrintedArticle[], captions: readonly PrintedCaption[], style: Style, dice: Dice): Finished {
  const script = style.script === 'traditional' ? toTraditional : (text: string): string => text
  const orNull = (text: string | null): string | null => (text === null ? null : script(text))
  const print = (row: Printed): string => {
    const text = script(row.role === 'body' ? spoilQuotes(row.text, style, dice) || row.text : row.text)
    return style.punctuation === 'ascii' ? toAscii(text, '') : style.punctuation === 'ascii-spaced' ? toAscii(text, ' ') : text
  }
  return {
    rows: rows.map((row) => (row.text === '' ? row : { ...row, text: print(row) })),
    articles: articles.map((article) => ({
      ...article,
      kicker: orNull(article.kicker),
      headline: orNull(article.headline),
      subheadline: orNull(article.subheadline),
      dateline: orNull(article.dateline),
      authors: article.authors.map((author) => ({ ...author, name: script(author.name) })),
    })),
    captions: captions.map((caption) => ({ ...caption, caption: script(caption.caption) })),
  }
}
