'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'

import type { Stage } from '../editorial/stages'
import type { Permissions } from '../workflow/permissions'
import { useApi } from './shared/useApi'

/** The answer of `GET /api/{collection}/:id/actions`. */
export type Workflow = Permissions & { revision: number; stage: Stage }

// The buttons, the notice and the save button stand in different places of Payload's view and must agree.
const known = new Map<string, Workflow>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this person may do now with the document of the view; null until the server has said so. */
export const useWorkflow = (): { refresh: () => Promise<void>; url: string | null; workflow: Workflow | null } => {
  const { collectionSlug, id } = useDocumentInfo()
  const ask = useApi()
  const { config } = useConfig()
  const url = id ? `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}` : null
  const read = (): Workflow | null => (url ? (known.get(url) ?? null) : null)
  const workflow = useSyncExternalStore(subscribe, read, () => null)

  const refresh = useCallback(async () => {
    if (!url) return
    const answer = await ask<Workflow>('GET', `/${collectionSlug}/${id}/actions`)
    // Offline or signed out: what was known last stays, and the next action says what is wrong.
    if (!answer.ok) return
    known.set(url, answer.body)
    listeners.forEach((listener) => listener())
  }, [ask, collectionSlug, id, url])

  return { refresh, url, workflow }
}
