// eslint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * Whether a text can be kept as it is by every database and in every hash: no control characters but tab and line end,
 * no halves of a character.
 * @example isCleanText('报\n纸') // → true; isCleanText('a\u0000b') and isCleanText('\ud800') // → false
 */
export const isCleanText = (text: string): boolean => !CONTROL.test(text) && !LONE_SURROGATE.test(text)
