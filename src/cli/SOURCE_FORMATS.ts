import { FORMATS } from '../ingest/readers/formats'

/** What `reissue segment --format` takes. */
export const SOURCE_FORMATS = ['auto', ...FORMATS.map(({ name }) => name)] as const
