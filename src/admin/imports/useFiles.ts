'use client'

import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'

import type { ShownFile } from './types'

export type Files = {
  drop: (id: string) => void
  /** By path. */
  files: ShownFile[]
  /** By id, as it is this very moment. */
  known: RefObject<ReadonlyMap<string, ShownFile>>
  /** Takes what an answer of the server said. */
  put: (files: readonly ShownFile[]) => void
}

/** The files of an import, as far as the server has told of them. */
export const useFiles = (): Files => {
  const [files, setFiles] = useState<ReadonlyMap<string, ShownFile>>(new Map())
  const known = useRef(files)

  const change = useCallback((edit: (copy: Map<string, ShownFile>) => void) => {
    const copy = new Map(known.current)
    edit(copy)
    known.current = copy
    setFiles(copy)
  }, [])
  const put = useCallback((all: readonly ShownFile[]) => change((copy) => all.forEach((file) => copy.set(file.id, file))), [change])
  const drop = useCallback((gone: string) => change((copy) => copy.delete(gone)), [change])
  const sorted = useMemo(() => [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), [files])
  return { drop, files: sorted, known, put }
}
