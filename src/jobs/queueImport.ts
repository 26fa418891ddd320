import type { Payload } from 'payload'

export const IMPORT_QUEUE = 'imports'
export const IMPORT_TASK = 'import'

type Job = { id: string; input?: { import?: string } | null; processing?: boolean | null }

/** Wakes a worker for an import. The import's own state decides who works on it: a job too many does nothing. */
export const queueImport = async (payload: Payload, id: string): Promise<void> => {
  await payload.jobs.queue({ input: { import: String(id) }, queue: IMPORT_QUEUE, task: IMPORT_TASK })
}

/** The jobs of the queue that are neither through nor given up. */
export const openJobs = async (payload: Payload): Promise<Job[]> => {
  const { docs } = await payload.db.find<Job>({
    collection: 'payload-jobs', pagination: false, sort: 'createdAt',
    where: { and: [{ queue: { equals: IMPORT_QUEUE } }, { completedAt: { exists: false } }, { hasError: { not_equals: true } }] },
  })
  return docs
}
