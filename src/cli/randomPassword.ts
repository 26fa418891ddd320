import { randomInt } from 'node:crypto'

// Without 0 O 1 l I, which are misread when copied by hand.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** 79 bits, easy to copy: `k7mp-x3vd-9qhc-t2wn` */
export const randomPassword = (): string => [group(), group(), group(), group()].join('-')
