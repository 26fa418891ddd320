'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { startTransition } from 'react'

import { label } from '../../fields/label'
import { Failed } from '../shared/Failed'
import { useWords } from '../shared/useWords'

const WORDS = {
  failed: label('这个页面没有打开：服务器没有答复或出了错。没有改动任何内容。', 'This page could not be opened: the server did not answer, or failed. Nothing was changed.'),
  number: (digest: string) => label(`服务器日志中的编号：${digest}`, `Its number in the log of the server: ${digest}`),
  start: label('回到首页', 'To the start page'),
}

type Props = { error: Error & { digest?: string }; reset: () => void }

/** In the place of a view of the admin that broke while it was made. */
export const ViewError = ({ error: { digest }, reset }: Props) => {
  const say = useWords()
  const router = useRouter()
  const { config } = useConfig()
  const retry = (): void => startTransition(() => {
    // `reset` alone shows the same answer of the server again.
    router.refresh()
    reset()
  })
  return (
    <div className="queue gutter--left gutter--right">
      <Failed message={say(WORDS.failed)} onRetry={retry} />
      {digest && <p className="queue__keys">{say(WORDS.number(digest))}</p>}
      <p><a className="desk-button" href={config.routes.admin}>{say(WORDS.start)}</a></p>
    </div>
  )
}
