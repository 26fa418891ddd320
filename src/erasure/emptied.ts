import type { Proofread } from '../workflow/collections'

const WORDS = {
  articles: {
    authors: [], body: null, byline: null, continuation: null, dateline: null, doubts: null, headline: null, kicker: null, partOf: null,
    settledSuspects: null, subheadline: null,
  },
  captions: { credit: null, image: null, settledSuspects: null, text: null },
} as const

/** How the work stood, in words of people. */
const NOTES = { problemNote: null, returnReason: null, withdrawnReason: null } as const

/** The fields of a text with nothing said in them; where it stood stays. */
export const emptied = (collection: Proofread): Record<string, unknown> => structuredClone(WORDS[collection]) as Record<string, unknown>

export const withoutNotes = (): Record<string, unknown> => ({ ...NOTES })
