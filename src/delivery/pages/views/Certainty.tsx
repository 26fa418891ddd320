import { certaintyInWords } from '../inWords'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

/** 推定 or 存疑, where the date is not in print. */
export const Certainty = ({ of, visit }: { of: string; visit: Visit }) => {
  const words = certaintyInWords(of)
  if (!words) return null
  return <small className="certainty" title={visit.say(of === 'inferred' ? WORDS.inferredLong : WORDS.uncertainLong)}>{visit.say(words)}</small>
}
