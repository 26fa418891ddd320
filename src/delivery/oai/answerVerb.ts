import type { Database } from 'libsql'

import type { ArticleDocument } from '../../publishing/PublicDocument'
import { attribute, type Xml, xml } from '../../publishing/xml'
import { isForeign, lastPoint } from '../readModel/history'
import { statement } from '../readModel/statement'
import { UNNAMED_SITE } from '../UNNAMED_SITE'
import { findRecord, findRecords, type OaiRow } from './findRecords'
import { adminEmail, domainOf, identifierOf, idOf } from './identifiers'
import { METADATA } from './METADATA'
import { OaiError } from './OaiError'
import { type Arguments, readListState, required } from './readArguments'
import { writeToken } from './resumptionToken'

export type OaiContext = { base: string; db: Database; email: string | undefined; siteName: string | undefined }

/** OAI-PMH counts in seconds: `2026-01-31T08:00:00.123Z` → `2026-01-31T08:00:00Z` */
export const toSecond = (time: string): string => `${time.slice(0, 19)}Z`

const header = ({ changedAt, id, setSpec, state }: OaiRow, base: string): Xml => xml`<header${attribute('status', state === 'public' ? null : 'deleted')}>
<identifier>${identifierOf(base, id)}</identifier>
<datestamp>${toSecond(changedAt)}</datestamp>
${setSpec !== null && xml`<setSpec>${setSpec}</setSpec>\n`}</header>
`

const metadataOf = (prefix: string): (typeof METADATA)[number] => {
  const found = METADATA.find((each) => each.prefix === prefix)
  if (found) return found
  throw new OaiError('cannotDisseminateFormat', `There is no “${prefix}”; there are: ${METADATA.map((each) => each.prefix).join(', ')}.`)
}

const record = (row: OaiRow, prefix: string, base: string): Xml => {
  const { at, firstAt, json, snapshot, version } = row
  const metadata = json === null || snapshot === null || at === null
    ? null
    : xml`<metadata>\n${metadataOf(prefix).write(JSON.parse(json) as ArticleDocument, { firstAt, snapshot, supersededBy: null, version, versionAt: at }, base)}\n</metadata>\n`
  return xml`<record>\n${header(row, base)}${metadata}</record>\n`
}

const earliest = new WeakMap<Database, string>()

/** The first change of all. The times of records only grow, so what was found once stays a lower bound. */
const earliestDatestamp = (db: Database): string => {
  const known = earliest.get(db)
  if (known !== undefined) return known
  const { at } = statement(db, "SELECT min(changedAt) AS at FROM texts WHERE collection = 'articles'").get() as { at: string | null }
  if (at !== null) earliest.set(db, toSecond(at))
  return toSecond(at ?? '1970-01-01T00:00:00Z')
}

const identify = ({ base, db, email, siteName }: OaiContext): Xml => {
  const domain = domainOf(base)
  return xml`<Identify>
<repositoryName>${siteName || UNNAMED_SITE.zh}</repositoryName>
<baseURL>${base}/oai</baseURL>
<protocolVersion>2.0</protocolVersion>
<adminEmail>${adminEmail(base, email)}</adminEmail>
<earliestDatestamp>${earliestDatestamp(db)}</earliestDatestamp>
<deletedRecord>persistent</deletedRecord>
<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
<compression>gzip</compression>
${domain !== null && xml`<description><oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd"><scheme>oai</scheme><repositoryIdentifier>${domain}</repositoryIdentifier><delimiter>:</delimiter><sampleIdentifier>oai:${domain}:articles/1</sampleIdentifier></oai-identifier></description>\n`}</Identify>`
}

/** @throws {OaiError} idDoesNotExist for an article that was never public. */
const existing = ({ base, db }: OaiContext, identifier: string): OaiRow => {
  const id = idOf(base, identifier)
  const row = id === null ? undefined : findRecord(db, id)
  if (!row) throw new OaiError('idDoesNotExist', `There is nothing by the identifier “${identifier}”.`)
  return row
}

const listMetadataFormats = (context: OaiContext, { identifier }: Arguments): Xml => {
  if (identifier !== undefined) existing(context, identifier)
  return xml`<ListMetadataFormats>
${METADATA.map(({ namespace, prefix, schema }) => xml`<metadataFormat><metadataPrefix>${prefix}</metadataPrefix><schema>${schema}</schema><metadataNamespace>${namespace}</metadataNamespace></metadataFormat>\n`)}</ListMetadataFormats>`
}

const listSets = ({ db }: OaiContext, { resumptionToken }: Arguments): Xml => {
  // All sets stand in one answer.
  if (resumptionToken !== undefined) throw new OaiError('badResumptionToken', 'The list of sets is not cut into parts.')
  const sets = statement(db, 'SELECT id, name FROM publications WHERE texts > 0 ORDER BY id').all() as { id: string; name: string }[]
  if (sets.length === 0) throw new OaiError('noRecordsMatch', 'There is nothing yet.')
  return xml`<ListSets>\n${sets.map(({ id, name }) => xml`<set><setSpec>${id}</setSpec><setName>${name}</setName></set>\n`)}</ListSets>`
}

const getRecord = (context: OaiContext, args: Arguments): Xml => {
  const { prefix } = metadataOf(required(args, 'metadataPrefix'))
  return xml`<GetRecord>\n${record(existing(context, required(args, 'identifier')), prefix, context.base)}</GetRecord>`
}

const list = ({ base, db }: OaiContext, verb: 'ListIdentifiers' | 'ListRecords', args: Arguments): Xml => {
  const state = readListState(verb, args)
  if (isForeign(db, state.point)) throw new OaiError('badResumptionToken', 'The archive was restored from a backup since this resumptionToken was made. Begin anew.')
  metadataOf(state.prefix)
  const { hasMore, rows } = findRecords(db, state)
  const last = rows.at(-1)
  // Also of a later part, when what was to come has moved out of the span meanwhile.
  if (!last) throw new OaiError('noRecordsMatch', 'Nothing has changed in this span, in this set.')
  const next = hasMore ? writeToken(verb, { ...state, after: last.changedSeq, cursor: state.cursor + rows.length, point: lastPoint(db) }) : ''
  const token = (hasMore || state.cursor > 0) && xml`<resumptionToken cursor="${state.cursor}">${next}</resumptionToken>\n`
  return verb === 'ListRecords'
    ? xml`<ListRecords>\n${rows.map((row) => record(row, state.prefix, base))}${token}</ListRecords>`
    : xml`<ListIdentifiers>\n${rows.map((row) => header(row, base))}${token}</ListIdentifiers>`
}

/** What a verb answers. @throws {OaiError} as the protocol has it. */
export const answerVerb = (context: OaiContext, verb: string, args: Arguments): Xml => {
  switch (verb) {
    case 'GetRecord': return getRecord(context, args)
    case 'Identify': return identify(context)
    case 'ListMetadataFormats': return listMetadataFormats(context, args)
    case 'ListSets': return listSets(context, args)
    case 'ListIdentifiers':
    case 'ListRecords': return list(context, verb, args)
    default: throw new OaiError('badVerb', `There is no verb “${verb}”.`)
  }
}
