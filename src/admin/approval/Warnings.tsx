'use client'

import { Link, useConfig } from '@payloadcms/ui'

import type { DeskCaption } from '../../desk/DeskAnswer'
import type { Part, Suspect } from '../../editorial/proofing'
import { STAGE_NAMES } from '../../editorial/stageNames'
import { RULE_WORDS } from '../shared/ruleWords'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

const AROUND = 10

/** A suspect in its place: `天气[,]人` → 天气 , 人, with the suspect marked */
const InPlace = ({ part, suspect: { end, start } }: { part: Part; suspect: Suspect }) => (
  <span className="compare__text" lang="zh-Hans">
    {part.text.slice(Math.max(0, start - AROUND), start)}<mark>{part.text.slice(start, end)}</mark>{part.text.slice(end, end + AROUND)}
  </span>
)

type Props = {
  captions: DeskCaption[]
  /** Shows a suspect in the text. */
  onPick: (suspect: Suspect) => void
  parts: Part[]
  suspects: Suspect[]
}

/** What nobody has looked at yet, each leading to its place, and the captions that are approved by themselves. */
export const Warnings = ({ captions, onPick, parts, suspects }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  return (
    <>
      <section aria-labelledby="approval-warnings">
        <h2 data-warnings={suspects.length} id="approval-warnings">{say(WORDS.warnings(suspects.length))}</h2>
        {suspects.length === 0 && <p>{say(WORDS.noWarnings)}</p>}
        {suspects.length > 0 && <ul className="approval__warnings" tabIndex={0}>
          {suspects.map((suspect) => (
            <li key={`${suspect.part}:${suspect.start}:${suspect.key}`}>
              <button className="approval__place" onClick={() => onPick(suspect)} title={say(WORDS.showPlace)} type="button">
                <InPlace part={parts[suspect.part] as Part} suspect={suspect} />
                <small>{say(RULE_WORDS[suspect.rule])} · {say(suspect.why)}</small>
              </button>
            </li>
          ))}
        </ul>}
      </section>
      {captions.length > 0 && (
        <section aria-labelledby="approval-captions">
          <h2 id="approval-captions">{say(WORDS.captions)}</h2>
          <ul className="approval__warnings">
            {captions.map(({ id, stage, text }) => (
              <li key={id}>
                <Link href={`${config.routes.admin}/collections/captions/${id}`} lang="zh-Hans" prefetch={false}>{text || say(WORDS.untitled)}</Link>
                <small data-stage={stage}>{say(STAGE_NAMES[stage])}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
