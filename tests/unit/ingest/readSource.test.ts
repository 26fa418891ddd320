import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { MAX_SOURCE_BYTES, readSource, UnreadableSource } from '../../../src/ingest'
import { encodeAs } from './encodeAs'
import { seedBytes, seedFiles } from './seeds'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (bytes: Uint8Array) => readSource(bytes, { fileName: 'page.txt' })

function refusal(bytes: Uint8Array): UnreadableSource {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof UnreadableSource) return error
    throw error
  }
  throw new Error('the bytes were read')
}

function utf16(text: string, isBigEndian: boolean, hasMark: boolean): Uint8Array {
  const units = [...(hasMark ? '\ufeff' : ''), ...text].map((char) => char.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

const NEWS = '本报讯（记者 王五）今年以来，我县把春耕生产作为头等大事来抓，组织技术人员到田间地头指导农民科学播种，确保一播全苗。\n'
const TRADITIONAL = '本報訊（記者 王五）今年以來，我們縣把春耕生產作為頭等大事來抓，組織技術人員到田間地頭指導農民科學播種，這是他們說的。\n'
const JAPANESE = 'この新聞は毎日発行されています。今日の天気は晴れで、気温は二十度になるでしょう。みなさんお元気ですか。\n'
const KOREAN = '오늘 아침 서울에서는 눈이 내렸습니다. 시민들은 대중교통을 이용하여 출근하였으며 도로는 매우 혼잡하였다.\n'

describe('reading a source', () => {
  it('reads UTF-8 with and without a byte order mark as the same lines', () => {
    expect(read(utf8(`\ufeff${NEWS}`)).lines).toEqual(read(utf8(NEWS)).lines)
    expect(read(utf8(NEWS)).encoding).toBe('utf-8')
  })

  it('names the bytes by their sha256, mark and all', () => {
    const bytes = utf8(`\ufeff${NEWS}`)
    expect(read(bytes).sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('counts physical lines from 1 over every kind of line end and keeps form feeds as white space', () => {
    const { lines } = read(utf8('一\n二\r\n三\r\f\r\n五\n'))
    expect(lines.map((line) => [line.n, line.text])).toEqual([[1, '一'], [2, '二'], [3, '三'], [4, '\f'], [5, '五']])
  })

  it.each(seedFiles)('reads %s the same from GB18030 as from UTF-8', (file) => {
    const text = new TextDecoder().decode(seedBytes(file))
    const page = read(encodeAs('gb18030', text))
    expect(page.encoding).toBe('gb18030')
    expect(page.lines).toEqual(read(utf8(text)).lines)
  })

  it('reads a short and a traditional GB18030 text', () => {
    expect(read(encodeAs('gb18030', '春耕正当时')).lines[0]?.text).toBe('春耕正当时')
    expect(read(encodeAs('gb18030', TRADITIONAL)).encoding).toBe('gb18030')
  })
})

describe('refusing a source', () => {
  it('refuses an empty file, a blank one and one over the limit', () => {
    expect(refusal(new Uint8Array()).code).toBe('empty')
    expect(refusal(utf8('\ufeff \n\u3000\r\n\f\t')).code).toBe('blank')
    expect(refusal(new Uint8Array(MAX_SOURCE_BYTES + 1).fill(0x61)).code).toBe('too-large')
  })

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['bytes with NUL', [0x61, 0x62, 0x00, 0x00, 0x63]],
  ])('refuses %s as binary', (_, bytes) => {
    expect(refusal(Uint8Array.from(bytes)).code).toBe('binary')
  })

  it.each([[false, true], [true, true], [false, false], [true, false]])('refuses UTF-16 (big-endian %s, mark %s) by name', (isBig, hasMark) => {
    const error = refusal(utf16(NEWS.repeat(3), isBig, hasMark))
    expect(error.code).toBe('encoding')
    expect(error.message).toContain('UTF-16')
  })

  it.each([
    ['Big5', encodeAs('big5', TRADITIONAL.repeat(3))],
    ['Big5', encodeAs('big5', TRADITIONAL)],
    ['Shift-JIS', encodeAs('shift_jis', JAPANESE.repeat(3))],
    ['EUC-KR', encodeAs('euc-kr', KOREAN.repeat(3))],
  ])('does not take %s for GB18030, and says what it looks like', (name, bytes) => {
    const error = refusal(bytes)
    expect(error.code).toBe('encoding')
    expect(error.message).toContain(name)
  })

  it('does not take Latin-1 for GB18030', () => {
    const text = 'Les élèves étaient très fâchés, où çà? Ça dépend des régions, été comme hiver. Größe, Fußgänger, müßig.\n'
    expect(refusal(Uint8Array.from([...text].map((char) => char.charCodeAt(0)))).code).toBe('encoding')
  })

  it('says where a broken UTF-8 file breaks', () => {
    const bytes = utf8(`${NEWS}${NEWS}`)
    bytes[utf8(NEWS).length + 4] = 0xff
    expect(refusal(bytes)).toMatchObject({ code: 'encoding' })
    expect(refusal(bytes).message).toMatch(/byte \d+, line 2/)
  })

  it.each([
    ['ALTO XML', '<?xml version="1.0"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"></alto>'],
    ['METS XML', '<?xml version="1.0"?><mets:mets xmlns:mets="x"></mets:mets>'],
    ['PAGE XML', '<PcGts xmlns="x"></PcGts>'],
    ['hOCR', '<!DOCTYPE html><html><head><meta name="ocr-system" content="x"></head></html>'],
  ])('does not take %s for plain text, unless told to', (_, text) => {
    expect(refusal(utf8(text)).code).toBe('unsupported-format')
    expect(readSource(utf8(text), { fileName: 'x', format: 'text' }).lines.length).toBeGreaterThan(0)
  })

  it('reads a text that only begins with an angle bracket', () => {
    expect(read(utf8('<编者按> 今年是丰收年。')).lines).toHaveLength(1)
  })

  it('keeps every message to one line', () => {
    for (const bytes of [new Uint8Array(), utf8(' '), utf8('<?xml ?>\n<alto>'), Uint8Array.of(0, 1, 2)]) {
      expect(refusal(bytes).message).not.toContain('\n')
    }
  })
})
