import { parentPort } from 'node:worker_threads'

import type { PublicDocument } from '../../../publishing/PublicDocument'
import { made, type Made, type ToMake } from './made'

parentPort?.on('message', (texts: ToMake[]) => {
  parentPort?.postMessage(texts.map((text): [number, Made] => [text.n, made(JSON.parse(text.json) as PublicDocument, text)]))
})
