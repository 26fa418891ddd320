import { post } from '../../../src/webhooks/post'
import { makeSecret } from '../../../src/webhooks/secrets'

// Sends one message to the address it is given, in a process of its own, and prints what came of it: which
// certificates a process trusts is settled when it starts.
const [url = ''] = process.argv.slice(2)
const outcome = await post({ secrets: [{ secret: makeSecret(), until: null }], url }, { body: '{"type":"ping"}', id: 'one' }, Date.now())
console.log(JSON.stringify(outcome))
