import { describe } from 'vitest'

import { killRuns } from '../helpers/soak/killRuns'

const reason = process.env.MONGODB_URI ? null : 'no MongoDB: set MONGODB_URI'

describe.skipIf(reason)(`a server on MongoDB${reason ? ` (skipped: ${reason})` : ''}`, () => killRuns('mongodb'))
