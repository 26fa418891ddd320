import { Fragment } from 'react'

import { uprightRuns } from './uprightRuns'

const Run = ({ isVertical, text }: { isVertical: boolean; text: string }) =>
  isVertical
    ? uprightRuns(text).map(({ kind, text: run }, index) => (kind === 'plain' ? run : <span className={kind} key={index}>{run}</span>))
    : text

/** A text with its line ends; where it stands upright, short numbers stand upright as well. */
export const Words = ({ isVertical, text }: { isVertical: boolean; text: string }) =>
  text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <br />}
      <Run isVertical={isVertical} text={line} />
    </Fragment>
  ))
