/** Whether two values of a field are the same, as JSON has them; nothing, in whichever way, is nothing. */
export const isSameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
