import type { JobsConfig } from 'payload'

import { accessOfOne } from '../access/accessOfOne'
import { nobody } from '../access/staff'
import { importTask } from './importTask'
import { isWorkDue } from './isWorkDue'
import { IMPORT_QUEUE } from './queueImport'
import { isWorker } from './startWorking'

const nobodyAtAll = { create: nobody, delete: nobody, read: nobody, readVersions: nobody, unlock: nobody, update: nobody }

/**
 * Payload's job queue, for the program alone: nobody outside can see, queue, run or cancel a job. Payload's own request
 * handlers start the clock too, so only a process that was told to work gets one (src/instrumentation.ts).
 */
export const jobs: JobsConfig = {
  access: { cancel: nobody, queue: nobody, run: nobody },
  autoRun: () => (isWorker() ? [{ cron: '* * * * * *', limit: 1, queue: IMPORT_QUEUE, silent: { info: true } }] : []),
  jobsCollectionOverrides: ({ defaultJobsCollection }) =>
    accessOfOne({ ...defaultJobsCollection, access: nobodyAtAll, disableDuplicate: true, graphQL: false }),
  shouldAutoRun: isWorkDue,
  tasks: [importTask],
}
