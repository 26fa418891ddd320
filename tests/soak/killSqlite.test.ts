import { describe } from 'vitest'

import { killRuns } from '../helpers/soak/killRuns'

describe('a server on SQLite', () => killRuns('sqlite'))
