import { describe, expect, it } from 'vitest'

import { Agreement } from '../../../src/backup/Agreement'
import type { Row } from '../../../src/backup/Row'

const doc = (revision: number, more: object = {}): Row => ({ id: 'a', revision, ...more })
const entry = (toRevision: number, document = 'articles:a'): Row => ({ document, id: `e${toRevision}`, toRevision })

describe('a copied document is looked at again', () => {
  let now = 0
  const made = (): Agreement => new Agreement(() => now)

  it('while the log is ahead of it, or it of the log, and no more once they agree', () => {
    const agreement = made()
    agreement.document('articles', doc(2))
    agreement.entry(entry(2))
    expect(agreement.unsettled()).toEqual([])
    agreement.entry(entry(3))
    expect(agreement.unsettled()).toEqual(['articles:a'])
    agreement.document('articles', doc(4))
    expect(agreement.unsettled()).toEqual(['articles:a'])
    agreement.entry(entry(4))
    expect(agreement.unsettled()).toEqual([])
  })

  it('not when it carries the next entry with it', () => {
    const agreement = made()
    agreement.entry(entry(2))
    agreement.document('articles', doc(3, { isPending: true }))
    expect(agreement.unsettled()).toEqual([])
  })

  it('when it was decided on after it was copied: what follows from that may be in the archive', () => {
    const agreement = made()
    agreement.entry(entry(2))
    agreement.document('articles', doc(2))
    agreement.decided('articles', 'a', 3)
    expect(agreement.unsettled()).toEqual(['articles:a'])
    agreement.document('articles', doc(3, { isPending: true }))
    agreement.decided('articles', 'a', 3)
    expect(agreement.unsettled()).toEqual([])
  })

  it('when the log names it and it was not copied, until it is known to be gone', () => {
    const agreement = made()
    agreement.entry(entry(1, 'pages:p'))
    expect(agreement.unsettled()).toEqual(['pages:p'])
    agreement.dropped('pages', 'p')
    expect(agreement.unsettled()).toEqual([])
  })

  it('while it is held or sealed, or a page in the hands of an import; one that stays so for 20 seconds is taken as it is', () => {
    const agreement = made()
    agreement.document('articles', doc(-2, { isPending: true }))
    agreement.document('pages', { id: 'p', importState: 'reimporting', revision: 1 })
    expect(agreement.unsettled()).toEqual(['articles:a', 'pages:p'])
    now += 19_000
    expect(agreement.unsettled()).toEqual(['articles:a', 'pages:p'])
    agreement.document('articles', doc(-5, { isPending: true }))
    expect(agreement.unsettled()).toEqual(['articles:a', 'pages:p'])
    now += 2_000
    expect(agreement.unsettled()).toEqual(['articles:a'])
  })
})
