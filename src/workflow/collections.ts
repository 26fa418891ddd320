import type { FlattenedField, PayloadRequest } from 'payload'

/** The collections that are proofread and approved. */
export const PROOFREAD = ['articles', 'captions'] as const
export type Proofread = (typeof PROOFREAD)[number]

export const isProofread = (slug: string): slug is Proofread => (PROOFREAD as readonly string[]).includes(slug)

/** The fields that say how the work stands, and not what the text is. */
export const WORKFLOW_FIELDS = [
  'revision', 'stage', 'assignee', 'returnReason', 'hasProblem', 'problemNote', 'correctedBy', 'submittedBy', 'hasNewerEdit',
  'approvedBy', 'approvedAt', 'snapshot', 'withdrawnReason', 'joinedInto', 'isPending', 'pending',
] as const

const NOT_CONTENT: ReadonlySet<string> = new Set([...WORKFLOW_FIELDS, 'id', '_status', 'createdAt', 'updatedAt'])

const isStored = (field: FlattenedField): boolean => field.type !== 'join' && !('virtual' in field && field.virtual)

/** Whether a field belongs to the text and not to how the work on it stands. */
export const isTextField = (field: FlattenedField): boolean => isStored(field) && !NOT_CONTENT.has(field.name)

/** The part of a document that a person corrects and a reader gets. */
export const contentOf = (
  req: PayloadRequest,
  collection: Proofread,
  doc: Record<string, unknown>,
): Record<string, unknown> => {
  const names = req.payload.collections[collection].config.flattenedFields.filter(isTextField).map(({ name }) => name)
  return Object.fromEntries(names.filter((name) => name in doc).map((name) => [name, doc[name]]))
}
