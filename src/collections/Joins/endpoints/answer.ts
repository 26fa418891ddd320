import type { PayloadRequest } from 'payload'

import { viewJoins } from '../../../workflow/joinView'
import { readJoin } from '../../../workflow/joinRecord'

/** The join as it stands now, with both articles. */
export const answer = async (req: PayloadRequest, id: string): Promise<Response> => {
  const join = await readJoin(req, id)
  const [view] = join ? await viewJoins(req, [join]) : []
  return Response.json({ join: view ?? null })
}
