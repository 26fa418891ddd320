import { certaintyInWords } from '../inWords'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

const LONG = { inferred: WORDS.inferredLong, uncertain: WORDS.uncertainLong } as const

/** 推定 or 存疑, where the date is not in print. */
export const Certainty = ({ of, visit }: { of: string; visit: Visit }) => {
  const words = certaintyInWords(of)
  if (!words) return null
  return <small className="certainty" title={visit.say(LONG[of as keyof typeof LONG])}>{visit.say(words)}</small>
}

/** What 推定 or 存疑 means, once on a page that has it. */
export const CertaintyNote = ({ of, visit }: { of: string; visit: Visit }) =>
  (of in LONG ? <p className="hint certain">{visit.say(LONG[of as keyof typeof LONG])}</p> : null)
