import { readEnvironment } from '../../env'
import { refuseTakenPort } from '../server/refuseTakenPort'
import { serve } from '../server/serve'

/** `reissue deliver`: the delivery alone. */
export const deliverCommand = async (): Promise<void> => {
  const { port } = readEnvironment(process.env, { needsSecret: false })
  const host = process.env.HOST?.trim() || '0.0.0.0'
  await refuseTakenPort(host, port)
  await serve({ host, port, served: 'deliver' })
}
