import type { PayloadRequest } from 'payload'

const HOUR_MS = 3_600_000

/** What was last written to before this moment is claimed by nobody any more. ISO 8601, UTC. */
export const lapsedBefore = (req: PayloadRequest): string => {
  const { claimLapsesHours } = req.payload.config.custom as { claimLapsesHours: number }
  return new Date(Date.now() - claimLapsesHours * HOUR_MS).toISOString()
}

/** Whether the claim on a document has lapsed: it is in somebody's hands, and nobody has written to it for too long. */
export const isClaimLapsed = (req: PayloadRequest, { stage, updatedAt }: { stage: string; updatedAt: string }): boolean =>
  stage === 'proofing' && Date.parse(updatedAt) < Date.parse(lapsedBefore(req))
