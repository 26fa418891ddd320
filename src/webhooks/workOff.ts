import { withRunInHand } from '../store/runsInHand'
import { MOST_ATTEMPTS, waitAfter } from './backoff'
import { type Change, countWaiting, lastChange, nextChange } from './changes'
import { beginDelivery, closeAbandoned, endDelivery } from './deliveries'
import { type Lease, newRun, takeLease } from './lease'
import { messageOf } from './message'
import { type Outcome, post } from './post'
import { signingSecrets } from './secrets'
import type { Sender } from './Sender'
import { switchOff } from './switchOff'
import type { Webhook } from './Webhook'

/** After so many a webhook lets others come in between. */
const MOST_IN_A_ROW = 100

/** So many numbers of the log are looked at in one go, some milliseconds, for a receiver of few kinds. */
const MOST_AT_A_LOOK = 20_000

/** Whether it is to be sent to now, as far as its row says. */
export const isReady = ({ isActive, nextAt, secrets }: Webhook, now: number): boolean =>
  isActive === true && signingSecrets(secrets, now).length > 0 && !(nextAt && Date.parse(nextAt) > now)

/** What the row says after an attempt. `isOn`: the next change may be sent. */
const after = (sender: Sender, webhook: Webhook, change: Change, attempt: number, { isDone, isGone, retryAfter, status }: Outcome) => {
  const now = sender.now()
  const at = new Date(now).toISOString()
  const next = { attempt: 0, nextAt: null, position: change.entry }
  if (isDone) return { data: { ...next, lastSuccessAt: at }, isDead: false, isOn: true }
  const failed = { lastFailure: status, lastFailureAt: at }
  const wait = waitAfter(attempt, retryAfter, sender.random())
  if (wait === null && !isGone) return { data: { ...next, ...failed, givenUp: (webhook.givenUp ?? 0) + 1 }, isDead: true, isOn: true }
  const nextAt = isGone ? null : new Date(now + (wait ?? 0)).toISOString()
  return { data: { attempt: Math.min(attempt, MOST_ATTEMPTS), ...failed, nextAt }, isDead: false, isOn: false }
}

const send = async (sender: Sender, lease: Lease, webhook: Webhook, change: Change, run: string): Promise<boolean> => {
  const { now, payload, readModel, serverURL, stop } = sender
  const message = messageOf(webhook, change, serverURL)
  const sent = { document: `${change.collection}:${change.document}`, kind: change.kind, seq: change.seq }
  const attempt = (webhook.attempt ?? 0) + 1
  const delivery = await beginDelivery(payload, { attempt, message, sent, webhook: webhook.id }, now())
  const outcome = await post(webhook, message, now(), { stop })
  // Ended by ourselves: nobody knows whether it has arrived, so it is sent again, under the same id.
  if (stop.aborted && !outcome.isDone) {
    await closeAbandoned(payload, webhook.id)
    return false
  }
  const { data, isDead, isOn } = after(sender, webhook, change, attempt, outcome)
  await endDelivery(payload, delivery, { isDead, nextAt: data.nextAt, outcome })
  const waiting = isOn ? {} : { waiting: countWaiting(readModel(), webhook) }
  if (!(await lease.note({ ...data, ...waiting }))) return false
  if (outcome.isGone) await switchOff(payload, webhook, run)
  return isOn
}

/** One change, if there is one to be told now. @returns whether there may be more. */
const step = async (sender: Sender, lease: Lease, run: string): Promise<boolean> => {
  // Read anew each time: somebody may have switched it off, or changed the address.
  const webhook = await lease.read()
  if (!webhook || sender.stop.aborted || !isReady(webhook, sender.now())) return false
  const database = sender.readModel()
  // Read first: a change that comes in between is found by the next look.
  const last = lastChange(database)
  const until = Math.min(last, webhook.position + MOST_AT_A_LOOK)
  const change = nextChange(database, webhook, until)
  if (change) return send(sender, lease, webhook, change, run)
  const isEnd = until >= last
  if (isEnd && last <= webhook.position && !webhook.waiting) return false
  return (await lease.note({ position: Math.max(until, webhook.position), ...(isEnd ? { waiting: 0 } : {}) })) && !isEnd
}

/**
 * Tells one receiver of the changes it has not been told of yet, one after the other in their order, until there is none, one
 * fails, or others shall have their turn; does nothing when another process is at it.
 */
export const workOff = async (sender: Sender, webhook: Webhook): Promise<void> => {
  const run = newRun()
  await withRunInHand(run, async () => {
    const lease = await takeLease(sender.payload, webhook, run)
    if (!lease) return
    try {
      await closeAbandoned(sender.payload, webhook.id)
      for (let count = 0; count < MOST_IN_A_ROW; count += 1) if (!(await step(sender, lease, run))) break
    } finally {
      await lease.release()
    }
  })
}
