import fs from 'node:fs'
import path from 'node:path'

import type { Server, ServedPerson } from './server'

const SEED = '000_c485fea3267a24d1.txt'

export const seedBytes = (name = SEED): Buffer => fs.readFileSync(path.resolve(import.meta.dirname, '../../seeds', name))

/** A publication with an issue of that day, and in it a seed page, imported over the network. */
export const seedPage = async ({ rest }: Server, as: ServedPerson): Promise<{ issue: string; page: string }> => {
  const publication = await rest('POST', '/publications', { as, body: { name: '聊城日报' } })
  const issue = await rest('POST', '/issues', {
    as, body: { date: '2023-06-19', dateCertainty: 'inferred', publication: publication.body.doc.id },
  })
  const page = await rest('POST', '/pages', {
    as, body: { issue: issue.body.doc.id, number: 1 }, file: { data: seedBytes(), name: SEED },
  })
  if (page.status !== 201) throw new Error(`The seed page was not imported: ${page.text}`)
  return { issue: issue.body.doc.id, page: page.body.doc.id }
}
