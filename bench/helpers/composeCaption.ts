import { renamed } from './composeByline'
import type { Dice } from './composeDice'
import type { PrintedCaption } from './composeGold'
import { BLANK, type Printed } from './composePrinted'
import type { Style } from './composeStyle'
import { wrap } from './composeWrap'

/** A caption with its credit. One without credit says 图为: else nothing would tell it from a short report. */
export function printCaption(text: string, unit: string, columnWidth: number, style: Style, dice: Dice): { rows: Printed[]; caption: PrintedCaption } {
  const ended = /[。！？]$/u.test(text) ? text : `${text}。`
  const isSigned = style.credit !== 'none'
  const caption = isSigned || ended.includes('图为') ? ended : `图为${ended}`
  const name = renamed([{ name: '', role: '记者' }], dice)[0]?.name ?? ''
  const row = (one: string): Printed => ({ text: one, unit, role: 'photo' })
  const width = dice.pick([columnWidth, columnWidth, Math.round(columnWidth * 1.6), columnWidth * 2])
  const lines = style.dialect === 'ocr' ? [caption] : wrap(caption, { width, indent: 0, splitsNumbers: style.numbersSplit === 'yes' })
  const last = lines[lines.length - 1] ?? ''
  const form = { mark: `■ 本报记者 ${name}`, 'own-line': `■ 本报记者 ${name}`, 'sign 摄': dice.pick([`本报记者 ${name} 摄`, `（${name} 摄）`, `记者 ${name} 摄`]) }
  const credit = form[style.credit as keyof typeof form] ?? null
  if (credit === null) return { rows: lines.map(row), caption: { unit, caption, credit } }
  const rows =
    style.credit === 'own-line' ? [...lines.map(row), ...(dice.chance(0.5) ? [BLANK] : []), row(credit)] : [...lines.slice(0, -1), `${last} ${credit}`].map(row)
  return { rows, caption: { unit, caption, credit } }
}
