/** A text of the admin in both its languages. */
export const label = (zh: string, en: string): { en: string; zh: string } => ({ en, zh })
