import { CLEAR_HISTORY_COMMAND, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'

import type { DeskAnswer, DeskPerson } from '../../../desk/DeskAnswer'
import type { Part, PlacedLine } from '../../../editorial/proofing'
import { $readParts, $writeParts } from '../editor/partsInEditor'
import type { LiveSuspect } from '../marks/LiveText'
import { Marks } from '../marks/Marks'
import type { DeskText } from '../save/DeskText'
import { isSameParts } from '../save/DeskText'
import { type Draft, draftKey, dropDraft, readDraft } from '../save/drafts'
import { Saver } from '../save/Saver'
import { type SaveState, worstOf } from '../save/SaveState'
import { sendText, type Stale } from '../save/sendText'
import { type DeskDocument, deskTextOf, documentsOf, ownParts } from './DeskDocument'

/** So that nothing but the key itself is done with the key. */
const AFTER_KEY_MS = 30

export type Conflict = Pick<Stale, 'current' | 'since'> & { document: DeskDocument }
export type Offer = { document: DeskDocument; draft: Draft }

type Options = { answer: DeskAnswer; api: string; language: string; user: DeskPerson }

/**
 * What the view shows of the model; a new object whenever something of it has changed. `conflicts`: one of a document, the
 * first is shown, unless merging was put off.
 */
export type DeskState = { conflicts: Conflict[]; isPutOff: boolean; message: string | null; offers: Offer[]; save: SaveState; version: number }

/** One article on the desk: its editor, its documents and how they are saved. Lives as long as the view. */
export class DeskModel {
  readonly lines: PlacedLine[]
  readonly documents: DeskDocument[]
  readonly initialParts: Part[]
  /** What stood in the editor when it went; a write may still be under way. */
  private lastParts: Part[]
  editor: LexicalEditor | null = null
  marks: Marks | null = null
  /** Who has claimed the article. */
  assignee: DeskPerson | null
  state: DeskState = { conflicts: [], isPutOff: false, message: null, offers: [], save: 'saved', version: 0 }
  private readonly listeners = new Set<() => void>()
  private changedSoon: ReturnType<typeof setTimeout> | undefined

  constructor(readonly options: Options) {
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
    const off = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) this.changedSoon ??= setTimeout(() => this.changed(), AFTER_KEY_MS)
    })
    void this.readOffers()
    this.update({})
    return () => {
      off()
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

  /** Writes one document's parts anew; one step of undo. */
  replace(document: DeskDocument, parts: readonly Part[]): void {
    const all = this.documents.flatMap((each) => (each === document ? parts : this.read(each).parts))
    this.editor?.update(() => $writeParts(all, this.isLocked), { discrete: true, tag: HISTORY_PUSH_TAG })
  }

  /** The merge of a 409: these parts, on the revision that the server has now. */
  resolve({ current, document }: Conflict, parts: readonly Part[]): void {
    const theirs = deskTextOf(document, current)
    document.settled = [...new Set([...theirs.settled, ...document.settled])]
    document.setStored(current)
    this.replace(document, parts)
    this.update({ conflicts: this.state.conflicts.filter((conflict) => conflict.document !== document) })
    document.saver.rebase(theirs, current.revision)
    // With the text it may have gone into other hands.
    void this.refresh(document)
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
    document.settled = [...new Set([...base.settled, ...draft.text.settled])]
    this.replace(document, draft.text.parts)
    if (draft.revision === revision || isSameParts(draft.base.parts, base.parts)) return document.saver.changed()
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
      this.editor.update(() => $writeParts(all, this.isLocked), { discrete: true, tag: HISTORY_MERGE_TAG })
      this.editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
    }
    this.update({})
  }

  /** The captions that this person may submit together with the article. */
  captionsToSubmit(): DeskDocument[] {
    return this.documents.filter(({ collection, permissions, stage }) =>
      collection === 'captions' && (stage === 'proofing' || stage === 'unproofed') && permissions.cannotEdit === null)
  }

  /** The suspects of what is submitted with the article, as the text stands now. */
  openSuspects(): LiveSuspect[] {
    if (!this.marks) return []
    this.marks.lookAgain()
    const { parts, suspects } = this.marks.text
    const submitted = [this.article, ...this.captionsToSubmit()]
    const nodes = new Set(parts.filter((part) => submitted.some((document) => document.owns(part))).map(({ node }) => node))
    return suspects.filter(({ node }) => nodes.has(node))
  }

  update(changed: Partial<DeskState>): void {
    const states = this.documents.map(({ saver }) => saver)
    const save = worstOf(states.map(({ state }) => state))
    this.state = { ...this.state, message: states.find(({ message }) => message !== null)?.message ?? null, save, version: this.state.version + 1, ...changed }
    this.listeners.forEach((listener) => listener())
  }

  private async readOffers(): Promise<void> {
    const offers: Offer[] = []
    for (const document of this.documents) {
      const draft = await readDraft(document.saver.draftKey).catch(() => null)
      if (draft && !isSameParts(draft.text.parts, document.saver.base.parts)) offers.push({ document, draft })
    }
    if (offers.length > 0) this.update({ offers })
  }

  private withSaver(document: Omit<DeskDocument, 'saver'>, base: DeskText, revision: number): DeskDocument {
    const { language, user } = this.options
    const whole = document as DeskDocument
    whole.saver = new Saver(draftKey(user.id, document.collection, document.id), base, revision, {
      isComposing: () => this.editor?.isComposing() ?? false,
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
        sendText('PATCH', `${this.urlOf(whole)}?draft=true&depth=0`, { ...whole.fieldsOf(text.parts), revision: on, settledSuspects: text.settled }, language),
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
    const { answer, api, language, user } = this.options
    if (id === user.id) this.assignee = user
    else {
      const response = await fetch(`${api}/desk/${answer.article.id}`, { credentials: 'include', headers: { 'Accept-Language': language } }).catch(() => null)
      if (response?.ok) this.assignee = ((await response.json()) as DeskAnswer).article.assignee
    }
    this.update({})
  }

  /** Asks the server what may be done now. @returns the revision it has, null when it cannot be asked. */
  async refresh(document: DeskDocument): Promise<number | null> {
    const response = await fetch(`${this.urlOf(document)}/actions`, { credentials: 'include', headers: { 'Accept-Language': this.options.language } }).catch(() => null)
    if (!response?.ok) return null
    const { revision, stage, ...permissions } = (await response.json()) as DeskDocument['permissions'] & Pick<DeskDocument, 'stage'> & { revision: number }
    this.setPermissions(document, { permissions, stage })
    return revision
  }
}
