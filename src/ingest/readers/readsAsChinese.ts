/** The commonest characters of Chinese newspapers, simplified and traditional; about a third of any text. */
const COMMON = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让認變這來國個們為時會過學對後麼說開發經頭見長現將與進實點種聲話問機給業間東關產萬體處總場師書員'.split(''),
)

/** Characters GB18030 has room for but print does not use: private use, unassigned planes, Yi, syllabaries. */
const STRANGE = /[\p{Co}\p{Cn}\ufffd\ua000-\ua4cf]/u
const KANA = /[\u3040-\u30ff]/u

/** Share of a text's characters that are everyday Chinese, its punctuation or ASCII. */
export function everydayShare(text: string): number {
  let all = 0
  let everyday = 0
  for (const char of text) {
    all += 1
    if (COMMON.has(char) || /[\t\n\r\f -~\u3000-\u303f\uff01-\uff5e]/.test(char)) everyday += 1
  }
  return all === 0 ? 0 : everyday / all
}

/**
 * Whether a GB18030 reading is Chinese text, not another encoding taken for it: everyday characters are frequent in real
 * text and rare in a false reading, kana and private use the other way round. Short texts are judged by whether
 * their bytes stand in the common range of GB 2312 (level 1 and symbols).
 */
export function readsAsChinese(text: string, bytes: Uint8Array): boolean {
  let all = 0
  let common = 0
  let strange = 0
  let kana = 0
  for (const char of text) {
    if (char < '\u0080') continue
    all += 1
    if (COMMON.has(char)) common += 1
    else if (STRANGE.test(char)) strange += 1
    else if (KANA.test(char)) kana += 1
  }
  if (all === 0 || strange > all / 100 || kana > all / 10) return false
  const range = commonRangeShare(bytes)
  if (all >= 16 && common / all >= 0.12 && range >= 0.4) return true
  return all < 60 && range >= 0.9 && !isHangul(bytes)
}

/** EUC-KR puts Hangul where GB 2312 has its everyday characters; a short text all of Hangul is Korean. */
function isHangul(bytes: Uint8Array): boolean {
  let text: string
  try {
    text = new TextDecoder('euc-kr', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  const wide = [...text].filter((char) => char >= '\u0080')
  return wide.length >= 8 && wide.every((char) => /[\p{Script=Hangul}\p{P}]/u.test(char))
}

/** Share of two-byte units in GB 2312 rows 1–3 (symbols) and 16–55 (level 1, the 3755 everyday characters). */
function commonRangeShare(bytes: Uint8Array): number {
  let units = 0
  let inRange = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] as number
    if (lead < 0x81) continue
    const trail = bytes[i + 1] ?? 0
    units += 1
    const isRow = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)
    if (isRow && trail >= 0xa1) inRange += 1
    i += trail >= 0x30 && trail <= 0x39 ? 3 : 1
  }
  return units === 0 ? 0 : inRange / units
}
