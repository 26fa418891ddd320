import { describe, expect, it } from 'vitest'

import { KEY_MAP as DESK_KEYS } from '../../../src/admin/desk/keyMap'
import { pressOf } from '../../../src/admin/keys/pressOf'
import { KEY_MAP as UNIT_KEYS } from '../../../src/admin/units/keyMap'

type Modifier = 'alt' | 'ctrl' | 'meta' | 'shift'
const press = (key: string, code: string, ...modifiers: Modifier[]): string | null => pressOf({
  altKey: modifiers.includes('alt'), code, ctrlKey: modifiers.includes('ctrl'), key, metaKey: modifiers.includes('meta'), shiftKey: modifiers.includes('shift'),
})

describe('what was pressed', () => {
  it('is named as a key map names it, whichever case the letter comes in', () => {
    expect(press('n', 'KeyN')).toBe('N')
    expect(press('N', 'KeyN', 'shift')).toBe('Shift+N')
    expect(press('Z', 'KeyZ', 'ctrl', 'shift')).toBe('Control+Shift+Z')
    expect(press('ArrowDown', 'ArrowDown', 'alt')).toBe('Alt+ArrowDown')
    expect(press('Enter', 'NumpadEnter', 'ctrl')).toBe('Control+Enter')
  })

  it('is the same with the command key of a Mac as with Ctrl', () => {
    expect(press('s', 'KeyS', 'meta')).toBe('Control+S')
  })

  it('is the letter of the key where Alt made another character of it, or the keyboard has no Latin letters', () => {
    expect(press('∆', 'KeyJ', 'alt')).toBe('Alt+J')
    expect(press('Dead', 'KeyN', 'alt')).toBe('Alt+N')
    expect(press('а', 'KeyF', 'ctrl')).toBe('Control+F')
  })

  it('is what the key says, not where it lies, on another Latin keyboard', () => {
    // Dvorak has its j where QWERTY has c.
    expect(press('j', 'KeyC', 'alt')).toBe('Alt+J')
  })

  it('is a question mark wherever the keyboard has it', () => {
    expect(press('?', 'Slash', 'shift')).toBe('?')
    expect(press('?', 'Minus', 'shift')).toBe('?')
    expect(press('?', 'KeyM', 'shift')).toBe('?')
  })

  it('is nothing with AltGr, which types characters', () => {
    expect(press('@', 'KeyQ', 'alt', 'ctrl')).toBeNull()
  })
})

describe.each([['the desk', DESK_KEYS], ['cutting', UNIT_KEYS]])('the key map of %s', (_view, map) => {
  it('gives no key to two commands, and no command twice', () => {
    const keys = map.flatMap((row) => [...row.keys])
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(map.map(({ command }) => command)).size).toBe(map.length)
  })
})
