/** While an input method composes, every key is its own; 229 is what browsers report for such a key. */
export const isComposing = (event: { isComposing?: boolean; keyCode: number }): boolean => Boolean(event.isComposing) || event.keyCode === 229
