import { it } from 'vitest'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { askApi } from '../../helpers/delivery/askApi'
import { filledReadModel } from '../../helpers/delivery/filledReadModel'
it('x', async () => {
  const m = await filledReadModel([{ document: articleDocument('a1') }])
  const api = await askApi(m.context)
  console.log(api.app.printRoutes({ commonPrefix: false }))
  for (const [p, ms] of Object.entries(api.document.paths)) for (const [k, o] of Object.entries(ms)) console.log(k, p, JSON.stringify((o as any).parameters), JSON.stringify((o as any).requestBody), JSON.stringify(Object.entries(o.responses).map(([s, r]) => [s, Object.keys(r.content ?? {})])))
})
