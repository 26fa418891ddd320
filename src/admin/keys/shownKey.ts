const SIGNS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Control: 'Ctrl', Escape: 'Esc' }
const MAC_SIGNS: Record<string, string> = { ...SIGNS, Alt: '⌥', Control: '⌘', Shift: '⇧' }

const isMac = (): boolean => /Mac|iPhone|iPad/u.test(navigator.platform)

/** How a key is written for people; on a Mac with its own signs. @example shownKey('Control+ArrowDown') // → 'Ctrl+↓', on a Mac '⌘↓' */
export const shownKey = (key: string): string =>
  isMac() ? key.split('+').map((name) => MAC_SIGNS[name] ?? name).join('') : key.split('+').map((name) => SIGNS[name] ?? name).join('+')
