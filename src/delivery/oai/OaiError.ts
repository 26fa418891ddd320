export type OaiCode = 'badArgument' | 'badResumptionToken' | 'badVerb' | 'cannotDisseminateFormat' | 'idDoesNotExist' | 'noRecordsMatch'

/** What OAI-PMH answers instead of what was asked for, with 200 (http://www.openarchives.org/OAI/openarchivesprotocol.html#ErrorConditions). */
export class OaiError extends Error {
  constructor(readonly code: OaiCode, message: string) {
    super(message)
  }
}
