import { $getRoot, $getState, $setState, createState } from 'lexical'

type Owner = { collection: string; id: string }
type Settled = Readonly<Record<string, readonly string[]>>

// It stands in the editor's state, so that leaving a suspect is undone and redone in its order with what is typed.
const SETTLED = createState('settled', { parse: (value: unknown): Settled => (value ?? {}) as Settled })

const nameOf = ({ collection, id }: Owner): string => `${collection}:${id}` // `captions:64f0a1`

/** The keys of the suspects that were left in a document; none before any were written. */
export const $readSettled = (owner: Owner): string[] => [...($getState($getRoot(), SETTLED)[nameOf(owner)] ?? [])]

export const $writeSettled = (owner: Owner, settled: readonly string[]): void => {
  $setState($getRoot(), SETTLED, { ...$getState($getRoot(), SETTLED), [nameOf(owner)]: settled })
}
