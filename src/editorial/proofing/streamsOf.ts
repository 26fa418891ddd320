import { groupOf, ROLE_GROUPS } from './roleGroups'
import type { Part } from './types'

/** What is compared with what: a field with itself, a caption with itself, the body with the body. */
const streamOf = ({ key, role }: Part): string => (role === 'caption' ? key : groupOf(role))

/**
 * The parts of several versions of a text, those together that may correspond: for each field, for the body, for each
 * caption one list a version, in the order a text shows them.
 */
export const streamsOf = (versions: readonly (readonly Part[])[]): Part[][][] => {
  const captions = [...new Set(versions.flatMap((parts) => parts.filter(({ role }) => role === 'caption').map(({ key }) => key)))]
  return [...ROLE_GROUPS.filter((group) => group !== 'caption'), ...captions]
    .map((stream) => versions.map((parts) => parts.filter((part) => streamOf(part) === stream)))
    .filter((lists) => lists.some((list) => list.length > 0))
}
