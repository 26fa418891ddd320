import { type Endpoint, NotFound, type Where } from 'payload'

import { actorOf } from '../../../workflow/actor'
import type { JoinRecord } from '../../../workflow/joinRecord'
import { viewJoins } from '../../../workflow/joinView'
import { openMarksOf } from '../../../workflow/openMarksOf'
import { idOfRoute } from './idOfRoute'

const MOST = 100

const open: Where = { state: { equals: 'proposed' } }

const either = (ids: string[]): Where => {
  const ends: Where[] = [{ from: { in: ids } }, { to: { in: ids } }]
  return { or: ends }
}

/** A map, since any object has a `constructor`. */
const whereOf = new Map<string, (id: string) => Where>([
  // What was joined stays in sight of the two it concerns.
  ['articles', (id) => ({ and: [either([id]), { state: { in: ['proposed', 'joined'] } } as Where] })],
  ['issues', (id) => ({ and: [{ issue: { equals: id } }, open] })],
])

/** GET /api/joins/about/articles/:id and …/issues/:id, …/pages/:id: what is proposed there, and for an article what was joined and which marks are open. */
export const listAbout: Endpoint = {
  method: 'get',
  path: '/about/:of/:id',
  handler: async (req) => {
    actorOf(req)
    const of = String(req.routeParams?.of ?? '')
    const id = idOfRoute(req)
    const find = async (where: Where): Promise<JoinRecord[]> =>
      (await req.payload.db.find<JoinRecord>({ collection: 'joins', limit: MOST, req, sort: '-score', where })).docs
    if (of === 'pages') {
      const { docs } = await req.payload.db.find<{ id: string }>({
        collection: 'articles', pagination: false, req, select: {}, where: { pages: { in: [id] } },
      })
      const here = docs.map((article) => String(article.id))
      const joins = here.length > 0 ? await find({ and: [open, either(here)] }) : []
      return Response.json({ joins: await viewJoins(req, joins) })
    }
    const where = whereOf.get(of)?.(id)
    if (!where) throw new NotFound(req.t)
    const joins = await viewJoins(req, await find(where))
    return Response.json(of === 'articles' ? { joins, openMarks: await openMarksOf(req, id, joins) } : { joins })
  },
}
