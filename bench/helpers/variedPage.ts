import fs from 'node:fs'
import path from 'node:path'

const seedsFolder = path.resolve(import.meta.dirname, '../../seeds')
const seeds = fs.readdirSync(seedsFolder).filter((name) => name.endsWith('.txt')).sort()
  .map((name) => fs.readFileSync(path.join(seedsFolder, name), 'utf8').split(/\r?\n/u))

/** Everyday characters that a number is written with. */
const DIGITS = [...'东南西北春夏秋冬山水风云日月星光']

/** Three of them, others for every number below 4,096 (then they come again, on another seed). */
const inCharacters = (number: number): string => {
  const mixed = (number * 2_731 + Math.floor(number / 4_096)) % DIGITS.length ** 3
  return [mixed, mixed >> 4, mixed >> 8].map((part) => DIGITS[part % DIGITS.length]).join('')
}

/** A piece with a byline, a credit, a jump, a label or a number stays as it is. */
const HAS_FORM = /记者|通讯员|本报|摄|版|编辑|讯|[A-Za-z0-9]/u
const PIECE = 7

/** The last three of every seven characters become the number, where they are plain text. */
const vary = (line: string, suffix: string): string =>
  (line.match(new RegExp(`.{1,${PIECE}}`, 'gu')) ?? []).map((piece) => {
    const kept = piece.slice(0, PIECE - suffix.length)
    const isPlain = piece.length === PIECE && !HAS_FORM.test(piece) && /^\p{Script=Han}+$/u.test(piece.slice(kept.length))
    return isPlain ? `${kept}${suffix}` : piece
  }).join('')

/**
 * A seed page with the number written into its lines, in the same number of characters: no two are nearly the same text.
 * @returns the bytes of a text file.
 */
export const variedPage = (number: number): Buffer => {
  const lines = seeds[number % seeds.length] as string[]
  const suffix = inCharacters(number)
  return Buffer.from(lines.map((line) => vary(line, suffix)).join('\n'))
}

/** A text page of at least that many bytes: seed pages one after the other. */
export const largePage = (bytes: number): Buffer => {
  const parts: Buffer[] = []
  for (let number = 0, length = 0; length < bytes; number++) {
    const part = Buffer.concat([variedPage(number), Buffer.from('\n\n')])
    parts.push(part)
    length += part.length
  }
  return Buffer.concat(parts)
}
