import type { Row } from './Row'

/** The collections whose documents have revisions that the log numbers, and say of themselves what is still to be logged. */
export const NUMBERED = ['articles', 'captions', 'pages', 'republishers'] as const

const isNumbered = (collection: string | undefined): boolean => (NUMBERED as readonly (string | undefined)[]).includes(collection)

/** How long something unsettled may stay just as it is before it is taken for what it is: left over, or out of step for good. */
const PATIENCE_MS = 20_000

type State = { isBehind: boolean; isPending: boolean; isWhole: boolean; revision: number }

/**
 * Whether copied documents agree with the copied log. A document does when it stands at the revision that the log made of
 * it last, or one further with its entry still to be logged (a start completes it), and is neither held nor sealed (a
 * negative revision) nor a page in the hands of an import.
 */
export class Agreement {
  private readonly states = new Map<string, State>()
  private readonly logged = new Map<string, number>()
  private readonly gone = new Set<string>()
  /** How each unsettled one looked, and since when. */
  private waiting = new Map<string, { looks: string; since: number }>()

  constructor(private readonly now: () => number = Date.now) {}

  document(collection: string, row: Row): void {
    if (!isNumbered(collection)) return
    this.states.set(`${collection}:${row.id}`, {
      isBehind: false,
      isPending: row.isPending === true,
      isWhole: collection !== 'pages' || (row.importState ?? 'whole') === 'whole',
      revision: Number(row.revision ?? 1),
    })
    this.gone.delete(`${collection}:${row.id}`)
  }

  /** It has been decided on and not yet logged: what follows from that may have been copied, and the decision not. */
  decided(collection: string, id: string, revision: number): void {
    const state = this.states.get(`${collection}:${id}`)
    if (state?.revision !== revision) this.states.set(`${collection}:${id}`, { isPending: true, isWhole: true, revision, ...state, isBehind: true })
  }

  /** It was looked for, and is not there. */
  dropped(collection: string, id: string): void {
    this.states.delete(`${collection}:${id}`)
    this.gone.add(`${collection}:${id}`)
  }

  entry(row: Row): void {
    this.logged.set(String(row.document), Number(row.toRevision))
  }

  /** The documents to look at again, as `collection:id`; one that has long stayed as it is is no more among them. */
  unsettled(): string[] {
    const before = this.waiting
    this.waiting = new Map()
    const look = (document: string, state: State | undefined): void => {
      const looks = JSON.stringify([state, this.logged.get(document)])
      const earlier = before.get(document)
      this.waiting.set(document, earlier?.looks === looks ? earlier : { looks, since: this.now() })
    }
    for (const [document, state] of this.states) if (!this.isSettled(document, state)) look(document, state)
    for (const document of this.logged.keys()) {
      if (isNumbered(document.split(':')[0]) && !this.states.has(document) && !this.gone.has(document)) look(document, undefined)
    }
    return [...this.waiting].filter(([, { since }]) => this.now() - since < PATIENCE_MS).map(([document]) => document)
  }

  private isSettled(document: string, { isBehind, isPending, isWhole, revision }: State): boolean {
    const logged = this.logged.get(document)
    // What an import cuts has no entry of its own until somebody touches it.
    const agrees = logged === undefined ? revision <= 1 : revision === logged || (isPending && revision === logged + 1)
    return !isBehind && isWhole && revision >= 0 && agrees
  }
}
