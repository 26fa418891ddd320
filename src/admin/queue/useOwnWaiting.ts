'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { User } from '../../payload-types'
import { useApi } from '../shared/useApi'
import type { QueueFilters } from './QueueChoice'

const COLLECTIONS = ['articles', 'captions'] as const

const queryFor = (user: string, { issue, problem, publication }: QueueFilters): string => {
  const query = new URLSearchParams({
    'where[and][0][stage][equals]': 'proofed',
    'where[and][1][or][0][correctedBy][equals]': user, 'where[and][1][or][1][submittedBy][equals]': user,
    // Where one pair of eyes is enough they stand in the list like any other.
    'where[and][2][publication.onePairIsEnough][not_equals]': 'true',
  })
  if (issue) query.set('where[and][3][issue][equals]', issue)
  if (publication) query.set('where[and][4][publication][equals]', publication)
  if (problem) query.set('where[and][5][hasProblem][equals]', 'true')
  return query.toString()
}

/** How many texts wait for approval that somebody else must approve, since who asks corrected or submitted them; 0 until that is known. */
export const useOwnWaiting = (filters: QueueFilters): number => {
  const ask = useApi()
  const { user } = useAuth<User>()
  const [count, setCount] = useState(0)
  const query = user ? queryFor(String(user.id), filters) : null
  useEffect(() => {
    if (query === null) return
    const stop = new AbortController()
    const countIn = async (collection: string): Promise<number> => {
      const answer = await ask<{ totalDocs: number }>('GET', `/${collection}/count?${query}`, undefined, stop.signal)
      return answer.ok ? answer.body.totalDocs : 0
    }
    void Promise.all(COLLECTIONS.map(countIn)).then((counts) => {
      if (!stop.signal.aborted) setCount(counts.reduce((sum, each) => sum + each, 0))
    })
    return () => stop.abort()
  }, [ask, query])
  return count
}
