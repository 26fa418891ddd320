/** Readings that are kept; more than two pages ask for. */
const MOST = 4_000

/**
 * Keeps what a pure reading of a text found, as several rules ask the same of the same line. When it is full it begins
 * anew, so that what it holds does not grow with the page.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const reading = read(text)
    if (known.size >= MOST) known.clear()
    known.set(text, reading)
    return reading
  }
}
