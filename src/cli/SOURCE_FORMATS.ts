/** What `reissue segment --format` takes; the reader of pages knows these. */
export const SOURCE_FORMATS = ['auto', 'text'] as const
