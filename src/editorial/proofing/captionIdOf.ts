import type { Part } from './types'

const PREFIX = 'caption:'

/** The id of the caption that a part is; null for a part of the article. */
export const captionIdOf = ({ key }: Pick<Part, 'key'>): string | null => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null)
