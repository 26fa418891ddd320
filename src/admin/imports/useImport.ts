'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { User } from '../../payload-types'
import { useApi } from '../shared/useApi'
import type { ShownFile, ShownImport } from './types'
import { type Files, useFiles } from './useFiles'

const LOOK_MS = 1_000
const PAGE_SIZE = 100

/** Rows written in the same moment as the last one seen must not be missed, hence “or equal”. */
const since = (files: ReadonlyMap<string, ShownFile>): string => {
  const last = [...files.values()].reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '')
  return last === '' ? '' : `&where[updatedAt][greater_than_equal]=${encodeURIComponent(last)}`
}

export type Importing = Pick<Files, 'drop' | 'files' | 'put'> & {
  doc: ShownImport | null
  /** The last look failed: what is shown may be old. */
  isStale: boolean
  /** Proofreaders look on. */
  mayAct: boolean
  /** Of the import, below /api. */
  path: string
  refresh: () => Promise<void>
}

/** The import of the view with its files; looked at every second while the job has it. */
export const useImport = (): Importing => {
  const { id } = useDocumentInfo()
  const ask = useApi()
  const { user } = useAuth<User>()
  const path = `/imports/${id}`
  const [doc, setDoc] = useState<ShownImport | null>(null)
  const [isStale, setIsStale] = useState(false)
  const { drop, files, known, put } = useFiles()

  /** Whether all were read. */
  const readFiles = useCallback(async (): Promise<boolean> => {
    const query = `/import-files?depth=0&limit=${PAGE_SIZE}&sort=updatedAt&where[import][equals]=${id}${since(known.current)}`
    const found: ShownFile[] = []
    for (let page = 1; ; page++) {
      const answer = await ask<{ docs: ShownFile[]; hasNextPage: boolean }>('GET', `${query}&page=${page}`)
      if (!answer.ok) return false
      found.push(...answer.body.docs)
      if (!answer.body.hasNextPage) break
    }
    if (found.length > 0) put(found)
    return true
  }, [ask, id, known, put])

  const refresh = useCallback(async () => {
    if (!id) return
    // The import first: once it says that it is done, the files read after it are the last word.
    const now = await ask<ShownImport>('GET', `${path}?depth=0`)
    const isRead = now.ok && (await readFiles())
    if (isRead) setDoc(now.body)
    setIsStale(!isRead)
  }, [ask, id, path, readFiles])

  const isAtWork = doc === null || doc.state === 'queued' || doc.state === 'running'
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async (): Promise<void> => {
      await refresh()
      if (!isOver && isAtWork) timer = setTimeout(() => void look(), LOOK_MS)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isAtWork, refresh])

  const mayAct = user?.role === 'editor' || user?.role === 'admin'
  return { doc, drop, files, isStale, mayAct, path, put, refresh }
}
