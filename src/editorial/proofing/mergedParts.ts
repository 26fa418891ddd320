import { groupOf } from './roleGroups'
import type { MergeBlock, Part } from './types'

/** `both`: mine, then theirs. `merged`: what the block proposes, else mine and theirs. */
export type MergeChoice = 'both' | 'merged' | 'mine' | 'theirs'

const chosenOf = (block: MergeBlock, index: number, choose: (block: MergeBlock, index: number) => MergeChoice): Part[] => {
  if (block.kind !== 'conflict') return block.kind === 'mine' ? block.mine : block.theirs
  const choice = choose(block, index)
  if (choice === 'mine' || choice === 'theirs') return block[choice]
  return (choice === 'merged' && block.merged) || [...block.mine, ...block.theirs]
}

/**
 * The text that a merge makes. The body's keys are counted anew; a field or caption of which both are kept is one part.
 * @param choose is asked for conflicts only; `index` is the block's.
 */
export const mergedParts = (blocks: readonly MergeBlock[], choose: (block: MergeBlock, index: number) => MergeChoice): Part[] => {
  const parts: Part[] = []
  let paragraphs = 0
  blocks.forEach((block, index) => {
    for (const part of chosenOf(block, index, choose)) {
      const last = parts.at(-1)
      if (groupOf(part.role) === 'body') parts.push({ ...part, key: `body:${paragraphs++}` })
      else if (last?.key === part.key) parts[parts.length - 1] = { ...last, text: [last.text, part.text].filter((text) => text !== '').join(' ') }
      else parts.push(part)
    }
  })
  return parts
}
