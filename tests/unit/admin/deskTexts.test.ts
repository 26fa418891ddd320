import { describe, expect, it } from 'vitest'

import { stretchBetween } from '../../../src/admin/desk/editor/stretchBetween'
import { mergedSettled } from '../../../src/admin/desk/model/mergedSettled'

const parts = (...texts: string[]) => texts.map((text, at) => ({ key: `body:${at}`, node: String(at), role: 'paragraph' as const, text }))

describe('suspects left on two desks at once', () => {
  it('are left when either left them, and open when either took them back', () => {
    expect(mergedSettled([], ['甲'], ['乙']).sort()).toEqual(['甲', '乙'].sort())
    expect(mergedSettled(['甲', '乙'], ['乙'], ['甲', '乙', '丙'])).toEqual(['乙', '丙'])
    expect(mergedSettled(['甲'], ['甲', '乙'], [])).toEqual(['乙'])
    expect(mergedSettled(['甲'], ['甲'], ['甲'])).toEqual(['甲'])
  })
})

describe('where a step of undo lands', () => {
  it('is the stretch that differs, in the text as it stands now', () => {
    expect(stretchBetween(parts('甲乙', '丙'), parts('甲一乙', '丙'))).toEqual({ end: 2, node: '0', start: 1 })
    expect(stretchBetween(parts('甲', '丙丁'), parts('甲', '丙'))).toEqual({ end: 1, node: '1', start: 1 })
  })

  it('is the last part where parts at the end are gone, and nowhere where nothing differs', () => {
    expect(stretchBetween(parts('甲', '乙'), parts('甲'))).toEqual({ end: 1, node: '0', start: 0 })
    expect(stretchBetween(parts('甲'), parts('甲'))).toBeNull()
  })
})
