import type { Endpoint } from 'payload'

import { approvalEndpoint } from './approval'
import { deskEndpoint } from './deskEndpoint'
import { historyEndpoints } from './history/historyEndpoints'
import { queueEndpoints } from './queue/queueEndpoints'

/** What the desk and its neighbours ask the server, beside the collections' own endpoints. */
export const deskEndpoints: Endpoint[] = [deskEndpoint, approvalEndpoint, ...historyEndpoints, ...queueEndpoints]
