import { parentPort } from 'node:worker_threads'

import { messageOf } from '../../messageOf'
import type { PublicDocument } from '../../../publishing/PublicDocument'
import { type FromMaker, made, type Made, type ToMake } from './made'

const makeOne = (text: ToMake): [number, Made] => {
  try {
    return [text.n, made(JSON.parse(text.json) as PublicDocument, text)]
  } catch (error) {
    throw new Error(`nothing can be made for readers of the snapshot ${text.snapshot}: ${messageOf(error)}. Look with \`reissue verify\``)
  }
}

const answer = (texts: ToMake[]): FromMaker => {
  try {
    return { made: texts.map(makeOne) }
  } catch (error) {
    return { failed: messageOf(error) }
  }
}

parentPort?.on('message', (texts: ToMake[]) => parentPort?.postMessage(answer(texts)))
