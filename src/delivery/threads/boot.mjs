// A thread begins without the loader for TypeScript that its process was started with.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.entry)
