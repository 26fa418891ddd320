import type { TaskConfig } from 'payload'

import { IMPORT_TASK } from './queueImport'
import { runImport } from './runImport'

type ImportJob = { input: { import: string }; output: object }

/** Nothing is retried by the queue itself: a page that fails is in the report, and a person decides. */
export const importTask: TaskConfig<ImportJob> = {
  slug: IMPORT_TASK,
  inputSchema: [{ name: 'import', type: 'text', required: true }],
  retries: 0,
  handler: async ({ input, req }) => {
    await runImport(req.payload, input.import)
    return { output: {} }
  },
}
