// node .ci/mongo/probe.mjs URI [--initiate]
// Says on one line which server answers at URI and whether it has transactions; that is tried, not inferred.
// --initiate first makes the (empty) server a one-node replica set and waits until it is primary.
import { MongoClient } from 'mongodb'

const [uri, option] = process.argv.slice(2)

try {
  if (option === '--initiate') await initiate(uri)
  console.log(await describe(uri))
} catch (error) {
  console.error(`probe: ${error.message}`)
  process.exitCode = 1
}

async function initiate(uri) {
  const { host, searchParams } = new URL(uri)
  const members = [{ _id: 0, host }]
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`)
  try {
    await client.db('admin').command({ replSetInitiate: { _id: searchParams.get('replicaSet'), members } })
  } finally {
    await client.close()
  }
}

async function describe(uri) {
  // With replicaSet=… in the URI the driver itself waits for the primary.
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 30_000 })
  try {
    const admin = client.db('admin')
    const { version, gitVersion } = await admin.command({ buildInfo: 1 })
    // isMaster, not hello: mongo-java-server knows only the old name, MongoDB knows both.
    const { setName, msg } = await admin.command({ isMaster: 1 })
    const kind = setName ? `replica set ${setName}` : msg === 'isdbgrid' ? 'sharded cluster' : 'standalone'
    const build = gitVersion ? ` (build ${gitVersion.slice(0, 12)})` : ''
    return `reports version ${version}${build}, ${kind}, transactions: ${await transactions(client)}`
  } finally {
    await client.close()
  }
}

/** Inserts in a transaction, aborts it, and looks whether the document is gone. */
async function transactions(client) {
  const db = client.db(`reissue_probe_${process.pid}`)
  const session = client.startSession()
  try {
    session.startTransaction()
    await db.collection('probe').insertOne({ is: 'probe' }, { session })
    await session.abortTransaction()
    return (await db.collection('probe').countDocuments()) === 0 ? 'yes' : 'no (an aborted insert stayed)'
  } catch (error) {
    return `no (${error.message})`
  } finally {
    await session.endSession()
    await db.dropDatabase().catch(() => {})
  }
}
