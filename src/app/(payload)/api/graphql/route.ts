import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'

import { serveApi } from '../../../../http/serveApi'

const serve = serveApi(config, GRAPHQL_POST(config))

export { serve as OPTIONS, serve as POST }
