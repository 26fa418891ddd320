type Press = Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'>

const isSign = (name: string): boolean => /^[^\p{L}\s]$/u.test(name) // one character that is no letter: `?`, `1`

const nameOf = ({ code, key }: Press): string => {
  if (/^[\x21-\x7e]$/u.test(key)) return key.toUpperCase() // what is printed on the key, in ASCII: `n` → `N`, `?`
  // Alt makes other characters of the letters on a Mac, and some keyboards have no Latin ones: the key's place counts.
  return /^Key([A-Z])$/u.exec(code)?.[1] ?? key // `KeyJ` of `∆` → `J`; `ArrowDown` stays
}

/**
 * What was pressed, as a key map names it; null of AltGr, which comes as Ctrl+Alt and types characters. Shift belongs to a
 * letter or a named key; a sign has it in itself.
 * @example pressOf({ ctrlKey: true, shiftKey: true, key: 'Z', … }) // → 'Control+Shift+Z'; of Shift and ? → '?'
 */
export const pressOf = (press: Press): string | null => {
  const isControl = press.ctrlKey || press.metaKey
  if (isControl && press.altKey) return null
  const name = nameOf(press)
  return [isControl && 'Control', press.altKey && 'Alt', press.shiftKey && !isSign(name) && 'Shift', name].filter(Boolean).join('+')
}
