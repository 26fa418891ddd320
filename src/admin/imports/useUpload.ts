'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { useApi } from '../shared/useApi'
import type { Choice, Chosen } from './chosenFiles'
import { isKnown } from './isKnown'
import { sendFile } from './sendFile'
import type { Importing } from './useImport'

/** Small files are sent side by side; more lanes would only wait for the database. */
const LANES = 3
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

export type Refused = Chosen & { message: string }
export type Uploading = {
  add: (choice: Choice) => void
  done: number
  ignored: number
  isOffline: boolean
  /** The server takes no more of them: signed out, or the import has been started. */
  stopped: string | null
  isUploading: boolean
  refused: Refused[]
  total: number
}

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    window.addEventListener('online', done)
  })

/** Sends chosen files one by one, through failures of the network, and keeps what the server said of each. */
export const useUpload = ({ files, path, put }: Importing): Uploading => {
  const ask = useApi()
  const queue = useRef<Chosen[]>([])
  const lanes = useRef(0)
  const known = useRef(files)
  const [counts, setCounts] = useState({ done: 0, ignored: 0, total: 0 })
  const [isOffline, setIsOffline] = useState(false)
  const [stopped, setStopped] = useState<string | null>(null)
  const [refused, setRefused] = useState<Refused[]>([])
  const isUploading = counts.done < counts.total && stopped === null
  useEffect(() => {
    known.current = files
  }, [files])

  const send = useCallback(async (chosen: Chosen): Promise<void> => {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (await isKnown(known.current, chosen)) return
      const answer = await sendFile(ask, `${path}/files`, chosen)
      setIsOffline(answer.kind === 'offline')
      if (answer.kind === 'stored') return put([answer.file])
      if (answer.kind === 'refused') return setRefused((others) => [...others, { ...chosen, message: answer.message }])
      if (answer.kind === 'stopped') {
        queue.current = []
        return setStopped(answer.message)
      }
      await wait(pause)
    }
  }, [ask, path, put])

  const work = useCallback(async (): Promise<void> => {
    lanes.current++
    for (let chosen = queue.current.shift(); chosen; chosen = queue.current.shift()) {
      await send(chosen)
      setCounts((before) => ({ ...before, done: before.done + 1 }))
    }
    lanes.current--
  }, [send])

  const add = useCallback(({ chosen, ignored }: Choice) => {
    const paths = new Set(chosen.map(({ path }) => path))
    queue.current.push(...chosen)
    setStopped(null)
    setRefused((others) => others.filter(({ path }) => !paths.has(path)))
    setCounts((before) => {
      const isFresh = before.done >= before.total
      return { done: isFresh ? 0 : before.done, ignored, total: (isFresh ? 0 : before.total) + chosen.length }
    })
    for (let lane = lanes.current; lane < LANES; lane++) void work()
  }, [work])

  useEffect(() => {
    if (!isUploading) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUploading])

  return { ...counts, add, isOffline, isUploading, refused, stopped }
}
