import type { Permissions } from './permissions'

/**
 * Whether nothing that somebody typed into the form of a text could ever be saved. Who may reopen an approved one may type
 * first: “correct” takes the text along.
 */
export const isFormLocked = ({ actions, cannotEdit }: Pick<Permissions, 'actions' | 'cannotEdit'>): boolean =>
  cannotEdit !== null && !actions.some(({ action }) => action === 'correct')
