import { Worker } from 'node:worker_threads'

/**
 * Starts a thread of the delivery.
 * @param entry the module it runs, as a URL; `data` is what that reads as `workerData.data`.
 */
export const startThread = (entry: URL, data: unknown): Worker =>
  new Worker(new URL('./boot.mjs', import.meta.url), { workerData: { data, entry: entry.href } })
