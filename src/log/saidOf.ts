const shown = (value: unknown): string => JSON.stringify(value ?? null)

/**
 * What an entry says of a row, a line for each field; values as JSON, so that none looks like a line of its own.
 * @param before null when the row is made or goes: then what it says is told, and what it does not say is left out.
 * @param hidden fields that have changed and whose values nobody is told.
 * @example saidOf({ role: 'proofreader' }, { role: 'editor' }, ['password']) // → 'role: "proofreader" → "editor"\npassword'
 */
export const saidOf = (before: Record<string, unknown> | null, now: Record<string, unknown>, hidden: readonly string[] = []): string => {
  const lines = Object.entries(now).flatMap(([name, value]) => {
    if (before) return [`${name}: ${shown(before[name])} → ${shown(value)}`]
    return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0) ? [] : [`${name}: ${shown(value)}`]
  })
  return [...lines, ...hidden].join('\n')
}
