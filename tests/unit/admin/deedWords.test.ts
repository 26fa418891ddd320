import { describe, expect, it } from 'vitest'

import { deedWords } from '../../../src/admin/shared/deedWords'
import { LOG_ACTIONS } from '../../../src/log/LOG_ACTIONS'

describe('what the log tells of', () => {
  it.each([...LOG_ACTIONS])('%s has words in Chinese and in English, and no other action has the same', (action) => {
    const { en, zh } = deedWords(action)
    expect(zh).toMatch(/^\p{Script=Han}{2,}$/u)
    expect(en).toMatch(/^[A-Z][a-z ]+$/u)
    const others = LOG_ACTIONS.filter((other) => other !== action).map(deedWords)
    expect(others.map((words) => words.zh)).not.toContain(zh)
    expect(others.map((words) => words.en)).not.toContain(en)
  })

  it('of a later program is shown as it stands', () => {
    expect(deedWords('translate')).toEqual({ en: 'translate', zh: 'translate' })
  })
})
