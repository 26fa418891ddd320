import { sha256 } from '../../publishing/sha256'

type Settings = { adminEmail?: string | undefined; serverURL: string; siteName?: string | undefined }

/**
 * What is set and shown in answers, as entity tags name it (conditional.ts): another one whenever one of these settings is
 * another, the same in every process that is set alike. Empty where nothing is set.
 */
export const settingsMark = ({ adminEmail = '', serverURL, siteName = '' }: Settings): string =>
  adminEmail || serverURL || siteName ? sha256(JSON.stringify([siteName, adminEmail, serverURL])).slice(0, 8) : ''
