const listeners = new Set<() => void>()
let count = 0

/** How often something has been sent by hand since the admin was opened: the button and the list of what was sent stand in different fields. */
export const sent = {
  add: (): void => {
    count++
    listeners.forEach((listener) => listener())
  },
  count: (): number => count,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
