import config from '../../../payload.config'
import { startWorking } from '../../../src/jobs/startWorking'

// What a server does when it starts, without serving anybody: it works off the queue until it is killed.
const payload = await startWorking(config)
payload.logger.level = 'silent'
console.log('working')
