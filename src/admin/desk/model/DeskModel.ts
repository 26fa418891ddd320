import { CLEAR_HISTORY_COMMAND, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'

import type { DeskAnswer, DeskPerson } from '../../../desk/DeskAnswer'
import type { Part, PlacedLine } from '../../../editorial/proofing'
import { askApi } from '../../shared/askApi'
import { $readParts, $writeParts } from '../editor/partsInEditor'
import { $readSettled, $writeSettled } from '../editor/settledInEditor'
import { Marks } from '../marks/Marks'
import { type DeskText, isSameDeskText, isSameParts } from '../save/DeskText'
import { draftKey, dropDraft } from '../save/drafts'
import { isSignedIn, type Writer } from '../save/isSignedIn'
import { Saver } from '../save/Saver'
import { type SaveState, worstOf } from '../save/SaveState'
import { sendText, type Stale } from '../save/sendText'
import { type DeskDocument, deskTextOf, documentsOf, ownParts } from './DeskDocument'
import { mergedSettled } from './mergedSettled'
import { type Offer, readOffers } from './readOffers'
import { reloadDesk } from './reloadDesk'
import { showUndone } from './showUndone'

/** So that nothing but the key itself is done with the key. */
const AFTER_KEY_MS = 30

export type Conflict = Pick<Stale, 'current' | 'since'> & { document: DeskDocument }

type Options = Writer & { answer: DeskAnswer }

/**
 * What the view shows of the model; a new object whenever something of it has changed. `conflicts`: one of a document, the
 * first is shown, unless merging was put off. `isOutdated`: a cut has given the article other captions than the desk has.
 */
export type DeskState = { conflicts: Conflict[]; isOutdated: boolean; isPutOff: boolean; message: string | null; offers: Offer[]; save: SaveState; version: number }

/** One article on the desk: its editor, its documents and how they are saved. Lives as long as the view. */
export class DeskModel {
  /** As the server gave it last. Of the texts only what it is not typed from: they are the documents'. */
  answer: DeskAnswer
  lines: PlacedLine[]
  readonly documents: DeskDocument[]
  readonly initialParts: Part[]
  /** What stood in the editor when it went; a write may still be under way. */
  private lastParts: Part[]
  editor: LexicalEditor | null = null
  marks: Marks | null = null
  /** Who has claimed the article. */
  assignee: DeskPerson | null
  state: DeskState = { conflicts: [], isOutdated: false, isPutOff: false, message: null, offers: [], save: 'saved', version: 0 }
  private readonly listeners = new Set<() => void>()
  private changedSoon: ReturnType<typeof setTimeout> | undefined

  constructor(readonly options: Options) {
    this.answer = options.answer
    this.assignee = options.answer.article.assignee
    this.documents = documentsOf(options.answer).map(({ base, revision, ...document }) => this.withSaver(document, base, revision))
    this.lines = this.documents.flatMap(({ lines }) => lines)
    this.initialParts = this.documents.flatMap(({ saver }) => saver.base.parts)
    this.lastParts = this.initialParts
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getState = (): DeskState => this.state

  get article(): DeskDocument {
    return this.documents[0] as DeskDocument
  }

  get canEdit(): boolean {
    return this.documents.some(({ permissions }) => permissions.cannotEdit === null)
  }

  isLocked = (part: Pick<Part, 'key'>): boolean => this.documents.find((document) => document.owns(part))?.permissions.cannotEdit !== null

  urlOf({ collection, id }: Pick<DeskDocument, 'collection' | 'id'>): string {
    return `${this.options.api}/${collection}/${id}`
  }

  /** The editor holds the text: from now on it is looked through and saved. @returns what ends it. */
  attach(editor: LexicalEditor): () => void {
    this.editor = editor
    editor.setEditable(this.canEdit)
    const marks = new Marks(editor, this.lines, (caption) => this.documents.find(({ collection, id }) => (caption === null ? collection === 'articles' : id === caption)) ?? this.article)
    this.marks = marks
    const settled = (): string[] => this.documents.flatMap((document) => document.settled)
    editor.update(() => this.documents.forEach((document) => $writeSettled(document, document.settled)), { discrete: true, tag: HISTORY_MERGE_TAG })
    const offSettled = editor.registerUpdateListener(({ editorState }) => editorState.read(() => {
      for (const document of this.documents) document.settled = $readSettled(document)
    }))
    const offUndone = showUndone({ editor, marks, settled })
    const off = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) this.changedSoon ??= setTimeout(() => this.changed(), AFTER_KEY_MS)
    })
    void readOffers(this.documents).then((offers) => offers.length > 0 && this.update({ offers }))
    this.update({})
    return () => {
      off()
      offSettled()
      offUndone()
      clearTimeout(this.changedSoon)
      marks.dispose()
      this.lastParts = editor.getEditorState().read($readParts)
      this.documents.forEach(({ saver }) => saver.leave())
      this.editor = null
      this.marks = null
    }
  }

  read(document: Pick<DeskDocument, 'owns' | 'settled'>): DeskText {
    const parts = this.editor ? this.editor.getEditorState().read($readParts) : this.lastParts
    return { parts: ownParts(document, parts), settled: document.settled }
  }

  changed(): void {
    clearTimeout(this.changedSoon)
    this.changedSoon = undefined
    for (const { permissions, saver } of this.documents) if (permissions.cannotEdit === null) saver.changed()
  }

  async flush(): Promise<boolean> {
    let isSaved = true
    for (const { saver } of this.documents) if (saver.isDirty() || saver.state !== 'saved') isSaved = (await saver.flush()) && isSaved
    return isSaved
  }

  /** Suspects left or taken back; one step of undo. */
  settle(document: DeskDocument, settled: readonly string[]): void {
    this.editor?.update(() => $writeSettled(document, settled), { discrete: true, tag: HISTORY_PUSH_TAG })
  }

  /** Writes one document's text anew. What others wrote begins a new history: undone, it would be saved as if one had deleted it. */
  private replace(document: DeskDocument, { parts, settled }: DeskText, isUndoable: boolean): void {
    document.settled = settled
    const all = this.documents.flatMap((each) => (each === document ? parts : this.read(each).parts))
    // Before the text is written, which is then where the new history begins.
    if (!isUndoable) this.editor?.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
    this.editor?.update(() => {
      $writeParts(all, this.isLocked)
      $writeSettled(document, settled)
    }, { discrete: true, tag: isUndoable ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG })
  }

  /** The merge of a 409: these parts, on the revision that the server has now. */
  resolve({ current, document }: Conflict, parts: readonly Part[]): void {
    const theirs = deskTextOf(document, current)
    const { base } = document.saver
    const settled = mergedSettled(base.settled, document.settled, theirs.settled)
    document.setStored(current)
    if (!isSameDeskText(theirs, base)) this.replace(document, { parts: [...parts], settled }, false)
    this.update({ conflicts: this.state.conflicts.filter((conflict) => conflict.document !== document) })
    document.saver.rebase(theirs, current.revision)
    // With the text it may have gone into other hands, and its page may have been cut anew.
    void reloadDesk(this)
  }

  /** Merging waits: what is typed stays in this browser, and nothing is saved until it is merged. */
  putOff(isPutOff: boolean): void {
    this.update({ isPutOff })
  }

  /** A draft that was kept in the browser: taken up on the text it was made on, or thrown away. */
  takeUp({ document, draft }: Offer, isWanted: boolean): void {
    this.update({ offers: this.state.offers.filter((offer) => offer.document !== document) })
    if (!isWanted) return void dropDraft(document.saver.draftKey)
    const { base, revision } = document.saver
    const isMerge = draft.revision !== revision && !isSameParts(draft.base.parts, base.parts)
    const settled = isMerge ? draft.text.settled : mergedSettled(draft.base.settled, draft.text.settled, base.settled)
    // To undo it leads back to what the server has now.
    this.replace(document, { parts: draft.text.parts, settled }, true)
    if (!isMerge) return document.saver.changed()
    // The server's text has moved on since: it is a merge on the draft's own base.
    const current = { ...document.fieldsOf(base.parts), id: document.id, revision, settledSuspects: base.settled, stage: document.stage }
    Object.assign(document.saver, { base: draft.base, revision: draft.revision })
    this.meet({ current, document, since: null })
  }

  /** What may be done has changed with an action or a save. */
  setPermissions(document: DeskDocument, changed: Pick<DeskDocument, 'permissions' | 'stage'>): void {
    const wasLocked = document.permissions.cannotEdit !== null
    Object.assign(document, changed)
    if (this.editor && wasLocked !== (changed.permissions.cannotEdit !== null)) {
      const all = this.documents.flatMap((each) => this.read(each).parts)
      this.editor.setEditable(this.canEdit)
      this.editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
      this.editor.update(() => $writeParts(all, this.isLocked), { discrete: true, tag: HISTORY_MERGE_TAG })
    }
    this.update({})
  }

  update(changed: Partial<DeskState>): void {
    const states = this.documents.map(({ saver }) => saver)
    const save = worstOf(states.map(({ state }) => state))
    this.state = { ...this.state, message: states.find(({ message }) => message !== null)?.message ?? null, save, version: this.state.version + 1, ...changed }
    this.listeners.forEach((listener) => listener())
  }

  private withSaver(document: Omit<DeskDocument, 'saver'>, base: DeskText, revision: number): DeskDocument {
    const { user } = this.options
    const whole = document as DeskDocument
    whole.saver = new Saver(draftKey(user.id, document.collection, document.id), base, revision, {
      isComposing: () => this.editor?.isComposing() ?? false,
      isSignedIn: async () => (await isSignedIn(this.options)) === true,
      onConflict: (answer) => this.meetStale({ ...answer, document: whole }),
      onSaved: (doc) => {
        whole.setStored(doc)
        if (whole === this.article) void this.setAssignee(doc.assignee)
        const isMoved = doc.stage !== whole.stage
        whole.stage = doc.stage
        if (isMoved) void this.refresh(whole)
      },
      onState: () => this.update({}),
      read: () => this.read(whole),
      send: (text, on) =>
        sendText('PATCH', `${this.urlOf(whole)}?draft=true&depth=0`, { ...whole.fieldsOf(text.parts), revision: on, settledSuspects: text.settled }, this.options),
    })
    return whole
  }

  /** Where the other one changed no text there is nothing to merge. @returns whether there is. */
  meetStale(conflict: Conflict): boolean {
    const { current, document } = conflict
    const theirs = document.partsOf(current)
    const isMerge = !isSameParts(theirs, document.saver.base.parts)
    if (isMerge) this.meet(conflict)
    else this.resolve(conflict, this.read(document).parts)
    return isMerge
  }

  /** Until it is merged, nothing of the document is sent: it would take the place of what the other one wrote. */
  private meet(conflict: Conflict): void {
    this.update({ conflicts: [...this.state.conflicts.filter(({ document }) => document !== conflict.document), conflict], isPutOff: false })
    conflict.document.saver.meetConflict()
  }

  /** Saving claims what nobody has claimed: the name is then one's own. */
  private async setAssignee(id: unknown): Promise<void> {
    if (id === (this.assignee?.id ?? null)) return
    const { user } = this.options
    if (id !== user.id) return reloadDesk(this)
    this.assignee = user
    this.update({})
  }

  /** Asks the server what may be done now. @returns the revision it has, null when it cannot be asked. */
  async refresh(document: DeskDocument): Promise<number | null> {
    type Now = DeskDocument['permissions'] & Pick<DeskDocument, 'stage'> & { revision: number }
    const answer = await askApi<Now>('GET', `${this.urlOf(document)}/actions`, { language: this.options.language })
    if (!answer.ok) return null
    const { revision, stage, ...permissions } = answer.body
    this.setPermissions(document, { permissions, stage })
    return revision
  }
}
