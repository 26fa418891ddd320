import type { LiveSuspect } from '../marks/LiveText'
import type { DeskDocument } from './DeskDocument'
import type { DeskModel } from './DeskModel'

/** The captions that this person may submit together with the article. */
export const captionsToSubmit = ({ documents }: Pick<DeskModel, 'documents'>): DeskDocument[] =>
  documents.filter(({ collection, permissions, stage }) =>
    collection === 'captions' && (stage === 'proofing' || stage === 'unproofed') && permissions.cannotEdit === null)

/** The suspects of what is submitted with the article, as the text stands now. */
export const suspectsToSubmit = ({ article, documents, marks }: Pick<DeskModel, 'article' | 'documents' | 'marks'>): LiveSuspect[] => {
  if (!marks) return []
  marks.lookAgain()
  const { parts, suspects } = marks.text
  const submitted = [article, ...captionsToSubmit({ documents })]
  const nodes = new Set(parts.filter((part) => submitted.some((document) => document.owns(part))).map(({ node }) => node))
  return suspects.filter(({ node }) => nodes.has(node))
}
