import { SaxesParser, type SaxesTagNS } from 'saxes'

export type OaiRecord = { identifier: string; datestamp: string; sets: string[]; isDeleted: boolean; hasMetadata: boolean; titles: string[] }
export type OaiAnswer = { error: string | null; names: string[]; records: OaiRecord[]; request: Record<string, string>; token: string | null; text: string }

const emptyRecord = (isDeleted: boolean): OaiRecord => ({ identifier: '', datestamp: '', sets: [], isDeleted, hasMetadata: false, titles: [] })

/** What an OAI-PMH answer says. `token`: null where there is none, empty at the end of a list in parts. */
export const readOai = (document: string): OaiAnswer => {
  const answer: OaiAnswer = { error: null, names: [], records: [], request: {}, text: document, token: null }
  const parser = new SaxesParser({ xmlns: true })
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes, local, uri }: SaxesTagNS) => {
    text = ''
    answer.names.push(local)
    if (local === 'header') answer.records.push(emptyRecord(attributes.status?.value === 'deleted'))
    if (local === 'error') answer.error = attributes.code?.value ?? ''
    if (local === 'request' && uri.includes('openarchives')) answer.request = Object.fromEntries(Object.values(attributes).map(({ local: name, value }) => [name, value]))
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ local }) => {
    const record = answer.records.at(-1)
    if (record && local === 'identifier' && record.identifier === '') record.identifier = text
    if (record && local === 'datestamp') record.datestamp = text
    if (record && local === 'setSpec') record.sets.push(text)
    if (record && local === 'metadata') record.hasMetadata = true
    if (record && local === 'title') record.titles.push(text)
    if (local === 'resumptionToken') answer.token = text
    text = ''
  })
  parser.write(document).close()
  return answer
}

/**
 * Walks a list to its end.
 * @param ask one request's query, answered with its document.
 * @param between what is done after each part but the last.
 * @returns each record as it was met last, by its identifier, and the answers.
 */
export const harvest = async (ask: (query: string) => Promise<string>, query: string, between: (part: number) => Promise<void> = async () => undefined) => {
  const found = new Map<string, OaiRecord>()
  const answers: OaiAnswer[] = []
  const verb = new URLSearchParams(query).get('verb') ?? ''
  for (let next: string | null = query; next !== null;) {
    const answer: OaiAnswer = readOai(await ask(next))
    answers.push(answer)
    for (const record of answer.records) found.set(record.identifier, record)
    next = answer.token ? `verb=${verb}&resumptionToken=${encodeURIComponent(answer.token)}` : null
    if (next !== null) await between(answers.length)
  }
  return { answers, found }
}
