import type { EditorialSource } from '../../src/delivery/source/EditorialSource'
import type { Api } from './Api'
import { pause } from './pause'
import { type Seen, untilSeen } from './untilSeen'

/** What a decision took, in milliseconds; readers asked again and again for the article, all the while. */
export type Decision = {
  /** The whole request. */
  answered: number
  /** From the commit until readers of the other process have it. */
  elsewhere: number
  /** Between the last look that did not see the commit and the one that did: so much too long the figures may be. */
  gap: number
  /** Whether a reader who asked once it was answered had it. */
  isReadableWhenAnswered: boolean
  /** From the commit until readers of the same process have it: at most, since it counts from the last look before the commit. */
  readable: number
  /** From the commit until the answer has come. */
  untilAnswer: number
}

export type Work = {
  articles: readonly string[]
  editor: Api
  /** The address of the server that decides. */
  elsewhere: string
  source: EditorialSource
}

const LOOK_MS = 2
/** A second is what it may take: no need to look so often, which takes from the machine what is measured. */
const LOOK_ELSEWHERE_MS = 5
const PATIENCE_MS = 15_000
/** The other process looks four times a second: its next look shall come at any moment, not at one the last decision set. */
const MOST_PAUSE_MS = 300
const MOST_ENTRIES = 100

const gives = async (url: string, article: string, status: number): Promise<boolean> => {
  const response = await fetch(`${url}/api/v1/articles/${article}`)
  await response.arrayBuffer()
  return response.status === status
}

const decide = async ({ editor, elsewhere, source }: Work, article: string, deed: 'approve' | 'withdraw'): Promise<Decision> => {
  const status = deed === 'approve' ? 200 : 410
  const { revision } = await editor.must('GET', `/articles/${article}?depth=0&draft=true`)
  const last = await source.lastSeq()
  const isCommitted = async (): Promise<boolean> =>
    (await source.entriesAfter(last, MOST_ENTRIES)).some(({ action, document }) => action === deed && document === `articles:${article}`)
  const here = (): Promise<boolean> => gives(editor.url, article, status)
  await pause(Math.random() * MOST_PAUSE_MS)
  const begun = performance.now()
  const watch = (what: string, isSo: () => Promise<boolean>, everyMs: number): Promise<Seen> => untilSeen(`${deed} of ${article}: ${what}`, isSo, everyMs, PATIENCE_MS)
  const answering = editor.must('POST', `/articles/${article}/${deed}`, { revision, ...(deed === 'withdraw' ? { reason: '测速' } : {}) })
    .then(async () => ({ at: performance.now(), isReadable: await here() }))
  const [answer, commit, readable, other] = await Promise.all([
    answering,
    watch('its entry in the log', isCommitted, LOOK_MS),
    watch(`${status} in the same process`, here, LOOK_MS),
    watch(`${status} in the other process`, () => gives(elsewhere, article, status), LOOK_ELSEWHERE_MS),
  ])
  return {
    answered: answer.at - begun,
    elsewhere: other.at - commit.notBefore,
    gap: commit.at - commit.notBefore,
    isReadableWhenAnswered: answer.isReadable,
    readable: readable.at - commit.notBefore,
    untilAnswer: answer.at - commit.notBefore,
  }
}

/** Approves submitted articles one after the other, or withdraws approved ones, and watches for when readers see it. */
export const measureDecisions = async (work: Work, deed: 'approve' | 'withdraw'): Promise<Decision[]> => {
  const decisions: Decision[] = []
  for (const article of work.articles) decisions.push(await decide(work, article, deed))
  return decisions
}
