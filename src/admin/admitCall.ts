import { notFound } from 'next/navigation'
import { getPayload, type ImportMap, type SanitizedConfig, type ServerFunctionClientArgs } from 'payload'

import { isStaff } from '../access/isStaff'
import { whoAsks } from './whoAsks'

/**
 * The server functions that this admin calls: forms, lists, drawers, many uploads at once, and the dashboard. Payload has
 * others for what there is not here (publishing at a time, folders, locales, slugs), and they do what nobody may.
 */
const OURS: ReadonlySet<string> = new Set([
  'form-state', 'get-default-layout', 'render-document', 'render-document-slots', 'render-list', 'render-widget', 'table-state',
])

/**
 * Lets a call of a server function on to Payload: one that the admin makes, of somebody of the house. Before there is
 * anybody, the form for the first admin is one of nobody.
 * @throws Next's 404; {Refusal} when the database does not say who calls.
 */
export const admitCall = async (config: Promise<SanitizedConfig>, importMap: ImportMap, { name }: ServerFunctionClientArgs): Promise<void> => {
  if (!OURS.has(name)) notFound()
  const payload = await getPayload({ config, cron: true, importMap })
  if (isStaff(await whoAsks(payload))) return
  const isFirst = name === 'form-state' && (await payload.db.count({ collection: 'users' })).totalDocs === 0
  if (!isFirst) notFound()
}
