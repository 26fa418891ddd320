'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { User } from '../../payload-types'
import type { ShownFile, ShownImport } from './types'

const LOOK_MS = 1_000
const PAGE_SIZE = 100

/** Rows written in the same moment as the last one seen must not be missed, hence “or equal”. */
const since = (files: Map<string, ShownFile>): string => {
  const last = [...files.values()].reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '')
  return last === '' ? '' : `&where[updatedAt][greater_than_equal]=${encodeURIComponent(last)}`
}

const get = async <T>(url: string): Promise<T> => {
  const response = await fetch(url, { credentials: 'include' })
  if (!response.ok) throw new Error(response.statusText)
  return (await response.json()) as T
}

export type Importing = {
  doc: ShownImport | null
  /** By path. */
  files: ShownFile[]
  /** The last look failed: what is shown may be old. */
  isStale: boolean
  /** Proofreaders look on. */
  mayAct: boolean
  /** Takes what an answer of the server said. */
  put: (file: ShownFile) => void
  drop: (id: string) => void
  refresh: () => Promise<void>
  url: string
}

/** The import of the view with its files; looked at every second while the job has it. */
export const useImport = (): Importing => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth<User>()
  const api = `${config.serverURL}${config.routes.api}`
  const [doc, setDoc] = useState<ShownImport | null>(null)
  const [files, setFiles] = useState<Map<string, ShownFile>>(new Map())
  const [isStale, setIsStale] = useState(false)
  const known = useRef(files)

  const change = useCallback((edit: (copy: Map<string, ShownFile>) => void) => {
    const copy = new Map(known.current)
    edit(copy)
    known.current = copy
    setFiles(copy)
  }, [])
  const put = useCallback((file: ShownFile) => change((copy) => copy.set(file.id, file)), [change])
  const drop = useCallback((gone: string) => change((copy) => copy.delete(gone)), [change])

  const readFiles = useCallback(async () => {
    const query = `${api}/import-files?depth=0&limit=${PAGE_SIZE}&sort=updatedAt&where[import][equals]=${id}${since(known.current)}`
    const found: ShownFile[] = []
    for (let page = 1; ; page++) {
      const { docs, hasNextPage } = await get<{ docs: ShownFile[]; hasNextPage: boolean }>(`${query}&page=${page}`)
      found.push(...docs)
      if (!hasNextPage) break
    }
    if (found.length > 0) change((copy) => found.forEach((file) => copy.set(file.id, file)))
  }, [api, change, id])

  const refresh = useCallback(async () => {
    if (!id) return
    try {
      // The import first: once it says that it is done, the files read after it are the last word.
      const now = await get<ShownImport>(`${api}/imports/${id}?depth=0`)
      await readFiles()
      setDoc(now)
      setIsStale(false)
    } catch {
      setIsStale(true)
    }
  }, [api, id, readFiles])

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

  const sorted = useMemo(() => [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), [files])
  const mayAct = user?.role === 'editor' || user?.role === 'admin'
  return { doc, drop, files: sorted, isStale, mayAct, put, refresh, url: `${api}/imports/${id}` }
}
