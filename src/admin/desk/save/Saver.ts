import { type DeskText, isSameDeskText } from './DeskText'
import { type Draft, dropDraft, writeDraft } from './drafts'
import type { SaveState } from './SaveState'
import type { Answer, ServerDocument, Stale } from './sendText'

const AFTER_LAST_KEY_MS = 1_500
const BETWEEN_SAVES_MS = 10_000
const DRAFT_MS = 200
const RETRY_MS = 5_000
const WHILE_COMPOSING_MS = 300

export type SaverPorts = {
  /** What stands in the editor now. */
  read: () => DeskText
  isComposing: () => boolean
  /** Whether the one who types is signed in. */
  isSignedIn: () => Promise<boolean>
  send: (text: DeskText, revision: number) => Promise<Answer>
  onState: (state: SaveState, message: string | null) => void
  onSaved: (doc: ServerDocument) => void
  onConflict: (answer: Stale) => void
}

/**
 * Saves one document as it is typed: 1.5 s after the last key, at most every 10 s, one write at a time, never while an input
 * method composes. Whatever is not saved yet stands in the browser within 0.2 s.
 */
export class Saver {
  state: SaveState = 'saved'
  message: string | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private draftTimer: ReturnType<typeof setTimeout> | undefined
  private unsavedSince = 0
  private lastSave = -BETWEEN_SAVES_MS
  private sending: Promise<void> | null = null

  constructor(readonly draftKey: string, public base: DeskText, public revision: number, private readonly ports: SaverPorts) {}

  /** Something was typed, perhaps. */
  changed(): void {
    if (this.state === 'saved' && !this.isDirty()) return
    this.draftTimer ??= setTimeout(() => this.keepDraft(), DRAFT_MS)
    if (this.state === 'saved') {
      this.unsavedSince = performance.now()
      this.set('unsaved')
    }
    if (this.state === 'unsaved' || this.state === 'saving') this.schedule()
  }

  /** Saves at once what is not saved. @returns whether everything is. */
  async flush(): Promise<boolean> {
    if (this.state === 'conflict') return false
    clearTimeout(this.timer)
    // Of two that wait for one write the second waits for the first one's, too.
    while (this.sending) await this.sending
    if (!this.isDirty()) this.settle()
    else await this.save()
    return this.state === 'saved'
  }

  /** What is typed is now based on this text of the server, by a merge or because the server was asked anew. */
  rebase(base: DeskText, revision: number): void {
    this.base = base
    this.revision = revision
    this.message = null
    if (this.isDirty()) {
      this.set('unsaved')
      void this.flush()
    } else this.settle()
  }

  /** There is another text to merge with: what is typed stays in the browser until {@link rebase}. */
  meetConflict(): void {
    clearTimeout(this.timer)
    this.set('conflict')
    this.keepDraft()
  }

  isDirty(): boolean {
    return !isSameDeskText(this.ports.read(), this.base)
  }

  /** Writes what is not saved into the browser, now. */
  keepDraft(): void {
    clearTimeout(this.draftTimer)
    this.draftTimer = undefined
    const text = this.ports.read()
    if (isSameDeskText(text, this.base)) return
    const draft: Draft = { at: Date.now(), base: this.base, revision: this.revision, text }
    void writeDraft(this.draftKey, draft).catch(() => undefined)
  }

  /** The view goes: what is not saved is saved at once. */
  leave(): void {
    if (this.state === 'saved' && !this.isDirty()) return
    this.keepDraft()
    void this.flush()
  }

  private set(state: SaveState, message: string | null = null): void {
    if (state === this.state && message === this.message) return
    this.state = state
    this.message = message
    this.ports.onState(state, message)
  }

  private schedule(): void {
    clearTimeout(this.timer)
    const now = performance.now()
    const quiet = Math.min(now + AFTER_LAST_KEY_MS, this.unsavedSince + BETWEEN_SAVES_MS)
    this.timer = setTimeout(() => void this.due(), Math.max(quiet, this.lastSave + BETWEEN_SAVES_MS) - now)
  }

  private async due(): Promise<void> {
    if (this.ports.isComposing()) this.timer = setTimeout(() => void this.due(), WHILE_COMPOSING_MS)
    else await this.flush()
  }

  private settle(): void {
    this.set('saved')
    clearTimeout(this.draftTimer)
    this.draftTimer = undefined
    void dropDraft(this.draftKey).catch(() => undefined)
  }

  private async save(): Promise<void> {
    this.sending = this.sendNow().finally(() => {
      this.sending = null
    })
    await this.sending
  }

  private async sendNow(): Promise<void> {
    this.keepDraft()
    if (this.state === 'signed-out' && !(await this.ports.isSignedIn())) return this.tryLater()
    const text = this.ports.read()
    this.lastSave = performance.now()
    this.set('saving')
    const answer = await this.ports.send(text, this.revision)
    if (answer.kind === 'done') {
      this.base = text
      this.revision = answer.doc.revision
      this.ports.onSaved(answer.doc)
      if (!this.isDirty()) return this.settle()
      this.unsavedSince = performance.now()
      this.set('unsaved')
      this.schedule()
      return
    }
    if (answer.kind === 'stale') {
      this.set('conflict')
      this.ports.onConflict(answer)
    } else if (answer.kind === 'refused') this.set('refused', answer.message)
    else {
      this.set(answer.kind)
      this.tryLater()
    }
  }

  private tryLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), RETRY_MS)
  }
}
