import type { Words } from '../shared/useWords'

/** Picks a text's wording on the server. @param language of the request, as Payload names it. */
export const wordsIn = (language: string): ((words: Words) => string) => (words) => (language.startsWith('zh') ? words.zh : words.en)
