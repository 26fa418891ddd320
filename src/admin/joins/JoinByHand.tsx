'use client'

import { Button, ReactSelect, type ReactSelectOption } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { useWords, type Words } from '../shared/useWords'
import { type IssueArticle, useIssueArticles } from './useIssueArticles'
import { pagesOf, titleOf, WORDS } from './words'

type Props = {
  error: string | null
  isBusy: boolean
  issue: string
  onCancel: () => void
  /** Puts the two on the list of proposals. */
  propose: (from: string, to: string) => void
}

const empty: ReactSelectOption[] = []

/** On an issue: an editor names the two articles of which one goes on in the other. */
export const JoinByHand = ({ error, isBusy, issue, onCancel, propose }: Props) => {
  const say = useWords()
  const id = useId()
  const articles = useIssueArticles(issue)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const known = Array.isArray(articles) ? articles : []
  const nameOf = (article: IssueArticle): string => `${say(pagesOf(article))} · ${say(titleOf(article))}`
  const options = known.map((article) => ({ label: nameOf(article), value: article.id }))
  const status = articles === 'loading' ? WORDS.byHandLoading : articles === 'failed' ? WORDS.byHandFailed : known.length < 2 ? WORDS.byHandFew : null

  const choice = (words: Words, end: 'from' | 'to', value: string | null, choose: (id: string | null) => void) => (
    <div className="join-by-hand__choice" data-join-end={end}>
      <label htmlFor={`${id}-${end}`}>{say(words)}</label>
      <ReactSelect
        inputId={`${id}-${end}`}
        onChange={(option) => choose(((option as ReactSelectOption | null)?.value as string | undefined) ?? null)}
        options={options}
        placeholder={say(WORDS.byHandSearch)}
        value={options.find((option) => option.value === value) ?? empty}
      />
    </div>
  )
  return (
    <div className="join-by-hand">
      <p>{say(WORDS.byHandHelp)}</p>
      {status && <p role="status">{say(status)}</p>}
      {!status && choice(WORDS.byHandFirst, 'from', from, setFrom)}
      {!status && choice(WORDS.byHandSecond, 'to', to, setTo)}
      <div role="alert">
        {from !== null && from === to && <p className="page-joins__error">{say(WORDS.byHandSame)}</p>}
        {error && <p className="page-joins__error">{error}</p>}
      </div>
      <div className="page-join__buttons">
        <Button
          buttonStyle="primary"
          disabled={isBusy || from === null || to === null || from === to}
          extraButtonProps={{ 'data-join-deed': 'propose' }}
          margin={false}
          onClick={() => {
            if (from && to) propose(from, to)
          }}
          size="small"
          type="button"
        >
          {say(WORDS.byHandPropose)}
        </Button>
        <Button buttonStyle="subtle" margin={false} onClick={onCancel} size="small" type="button">{say(WORDS.byHandCancel)}</Button>
      </div>
    </div>
  )
}
