const tables = new Map<string, Map<string, number[]>>()

/** Node decodes legacy encodings but does not encode them: the two-byte table turned round. */
export function encodeAs(label: 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr', text: string): Uint8Array {
  const table = tables.get(label) ?? buildTable(label)
  tables.set(label, table)
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table.get(char) ?? [0x3f]))
  }
  return Uint8Array.from(bytes)
}

function buildTable(label: string): Map<string, number[]> {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(label, { fatal: true })
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const char = decoder.decode(Uint8Array.of(lead, trail))
        if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail])
      } catch {
        // not a character of this encoding
      }
    }
  }
  return table
}
