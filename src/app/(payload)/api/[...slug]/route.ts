import config from '@payload-config'
import '@payloadcms/next/css'

import { serveApi } from '../../../../http/serveApi'

const serve = serveApi(config)

export { serve as DELETE, serve as GET, serve as OPTIONS, serve as PATCH, serve as POST, serve as PUT }
