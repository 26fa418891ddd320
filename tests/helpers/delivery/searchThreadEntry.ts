import Database from 'libsql'
import { workerData } from 'node:worker_threads'

import { answerSearch } from '../../../src/delivery/search/answerSearch'
import { serveSearch } from '../../../src/delivery/search/serveSearch'

const { file } = (workerData as { data: { file: string } }).data
const db = new Database(file, { readonly: true })

const spin = (milliseconds: number): void => {
  for (const end = Date.now() + milliseconds; Date.now() < end;);
}

serveSearch((asked) => {
  if (asked.q === 'hang') spin(600_000)
  if (asked.q === 'slow') spin(1_500)
  if (asked.q === 'die') process.exit(1)
  if (asked.q === 'fault') throw new Error('something is broken')
  return answerSearch(db, asked)
})
