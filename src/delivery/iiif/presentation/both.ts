/** A word of ours, in both languages, as IIIF has it. */
export const both = (zh: string, en: string): { en: string[]; zh: string[] } => ({ zh: [zh], en: [en] })

/** What was printed, which is Chinese. */
export const printed = (text: string): { zh: string[] } => ({ zh: [text] })

/** A number or a date. */
export const plain = (text: string): { none: string[] } => ({ none: [text] })
