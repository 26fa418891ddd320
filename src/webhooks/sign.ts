import { Webhook as Signer } from 'standardwebhooks'

import type { Message } from './message'
import { signingSecrets } from './secrets'
import type { Webhook } from './Webhook'

const signatureOf = (secret: string, { body, id }: Message, now: number): string => {
  if (typeof secret !== 'string' || !/^whsec_[\w+/]{4,}=*$/u.test(secret)) throw new Error('no secret of Standard Webhooks')
  return new Signer(secret).sign(id, new Date(now), body)
}

/**
 * The headers that say which message it is, and that it is ours: signed by every secret that holds now.
 * @param now in milliseconds since 1970.
 * @throws when one of them cannot sign.
 */
export const signed = ({ secrets }: Pick<Webhook, 'secrets'>, message: Message, now: number): Record<string, string> => {
  const signatures = signingSecrets(secrets, now).map((each) => signatureOf(each.secret, message, now))
  if (signatures.length === 0) throw new Error('no secret')
  return { 'webhook-id': message.id, 'webhook-signature': signatures.join(' '), 'webhook-timestamp': String(Math.floor(now / 1_000)) }
}
