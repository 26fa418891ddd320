'use client'

import type { DefaultCellComponentProps } from 'payload'

import { label } from '../fields/label'
import { useWords } from './shared/useWords'

const PROBLEM = label('有问题', 'Problem')

/** In lists: says that there is a problem, and nothing where there is none. */
export const ProblemCell = ({ cellData }: DefaultCellComponentProps) => {
  const say = useWords()
  return cellData === true ? <span className="problem-cell">{say(PROBLEM)}</span> : null
}
