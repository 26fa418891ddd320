/** A text for people, in both languages of the program. */
export type Bilingual = { en: string; zh: string }
