import { APIError, type PayloadRequest, type Where } from 'payload'

import type { Actor } from '../../editorial/stages'
import { inTransaction } from '../../store/inTransaction'
import { act } from '../../workflow/act'
import { idOf, readDocument } from '../../workflow/document'
import { type QueueFilter, queueParts } from './queueFilter'
import { byPlace, issuesOf, type Placed, placedOf } from './queueOrder'

export type Wanted = Pick<QueueFilter, 'issue' | 'publication'> & {
  /** The article just left: what comes after it in its issue comes first. */
  after?: string
}

export type Claimed = { collection: 'articles'; id: string; revision: number }

const ARTICLES = ['articles'] as const

const comingAfter = async (req: PayloadRequest, free: readonly Where[], id: string): Promise<Placed[]> => {
  const issue = idOf((await readDocument(req, 'articles', id))?.issue)
  if (issue === null) return []
  const [own] = await placedOf(req, [{ id: { equals: id } }], issue, ARTICLES)
  return own ? (await placedOf(req, free, issue, ARTICLES)).filter((each) => byPlace(own, each) < 0) : []
}

const candidates = async (req: PayloadRequest, free: readonly Where[], isTried: (placed: Placed) => boolean, after: string | undefined): Promise<Placed[]> => {
  const next = after ? (await comingAfter(req, free, after)).filter((each) => !isTried(each)) : []
  if (next.length > 0) return next
  for (const issue of await issuesOf(req, free, ARTICLES)) {
    const placed = (await placedOf(req, free, issue?.id ?? null, ARTICLES)).filter((each) => !isTried(each))
    if (placed.length > 0) return placed
  }
  return []
}

const isTakenMeanwhile = (error: unknown): boolean => error instanceof APIError && error.status === 409

/**
 * Claims the next free article, by the deed `claim` on the revision it was found at: of many who ask at once each gets
 * another one. Captions are proofread on the desk of their article and not handed out.
 * @returns null when nothing is free.
 */
export const claimNext = async (req: PayloadRequest, { after, issue, publication }: Wanted, actor: Actor): Promise<Claimed | null> => {
  const tried = new Set<string>()
  const keyOf = ({ id, revision }: Placed): string => `${id}@${revision}`
  for (let attempt = 0; ; attempt++) {
    let picked: Placed | undefined
    try {
      // Found inside the transaction: on SQLite nobody can come in between.
      const done = await inTransaction(req, async () => {
        const free = await queueParts(req, { issue, list: 'free', problem: false, publication }, actor)
        const found = await candidates(req, free, (each) => tried.has(keyOf(each)), after)
        // Elsewhere the losers of a race spread out, or each of them would lose again to all the others.
        picked = found[Math.floor(Math.random() * Math.min(found.length, 4 ** attempt))]
        return picked ? act(req, { collection: 'articles', deed: 'claim', id: picked.id, revision: picked.revision }) : null
      })
      return done && { collection: 'articles', id: String(done.id), revision: done.revision }
    } catch (error) {
      if (!picked || !isTakenMeanwhile(error)) throw error
      tried.add(keyOf(picked))
    }
  }
}
