import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'

import { alignToSource, changesAgainst, type JudgedText, lineOf, openSuspects, type PlacedLine, rangesOfLine } from '../../../editorial/proofing'
import { $isPart } from '../editor/PartNode'
import { $readParts } from '../editor/partsInEditor'
import type { Stretch } from '../editor/places'
import { EMPTY_TEXT, type LiveSuspect, type LiveText, shiftStretches, withNodes } from './LiveText'
import { Painter } from './Painter'
import { whenIdle } from './whenIdle'

const AFTER_LAST_KEY_MS = 150
const LATEST_MS = 1_000

export type Shown = { changes: boolean; suspects: boolean }

/** Looks the text through in idle time after each change, paints what it finds, and keeps it in place while it is typed. */
export class Marks {
  text: LiveText = EMPTY_TEXT
  shown: Shown = { changes: true, suspects: true }
  line: number | null = null
  current: LiveSuspect | null = null
  private readonly painter: Painter
  private readonly texts = new Map<NodeKey, string>()
  private readonly listeners = new Set<() => void>()
  private lineStretches: Stretch[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private callOff: (() => void) | undefined
  private readonly off: () => void
  private isStale = true

  /** @param lines of all documents on the desk. @param textOf one of them: the article for null, else the caption of that id. */
  constructor(private readonly editor: LexicalEditor, private lines: readonly PlacedLine[], private readonly textOf: (caption: string | null) => JudgedText) {
    this.painter = new Painter(editor)
    this.off = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      this.isStale = true
      editorState.read(() => this.follow(dirtyElements.keys()))
      this.schedule()
    })
    this.callOff = whenIdle(() => this.look(), LATEST_MS)
  }

  /** Called back whenever something that is shown has changed. @returns what ends it. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getText = (): LiveText => this.text
  getLine = (): number | null => this.line
  getCurrent = (): LiveSuspect | null => this.current

  show(shown: Shown): void {
    this.shown = shown
    this.paint()
  }

  paintFound(found: readonly Stretch[], now: Stretch | null): void {
    this.painter.paint('found', found)
    this.painter.paint('found-now', now ? [now] : [])
  }

  setCurrent(suspect: LiveSuspect | null): void {
    if (suspect === this.current) return
    this.current = suspect
    this.painter.paint('current', suspect && this.shown.suspects ? [suspect] : [])
    this.tell()
  }

  /** Takes suspects away at once that were settled; the next look finds the same. */
  without(gone: (suspect: LiveSuspect) => boolean): void {
    this.text = { ...this.text, suspects: this.text.suspects.filter((suspect) => !gone(suspect)) }
    if (this.current && gone(this.current)) this.current = null
    this.paint()
    this.tell()
  }

  lineAt(node: NodeKey, offset: number): number | null {
    const part = this.text.indexOf.get(node)
    return part === undefined ? this.line : lineOf(this.text.alignment, part, offset)
  }

  setLine(line: number | null): void {
    if (line === this.line) return
    this.line = line
    this.paintLine()
    this.tell()
  }

  /** The page was cut anew: what is changed and what is suspect is judged by these lines from now on. */
  setLines(lines: readonly PlacedLine[]): void {
    this.lines = lines
    this.line = null
    this.look()
  }

  stretchesOf(line: number): Stretch[] {
    const { alignment, parts } = this.text
    return rangesOfLine(alignment, line).flatMap(({ end, part, start }) => (parts[part] ? [{ end, node: parts[part].node, start }] : []))
  }

  /** Looks the text through now, if it has changed since. */
  lookAgain(): void {
    if (this.isStale) this.look()
  }

  /** Looks the whole text through, now. */
  look(): void {
    clearTimeout(this.timer)
    this.callOff?.()
    this.isStale = false
    const parts = this.editor.getEditorState().read($readParts)
    const alignment = alignToSource(parts, this.lines)
    const suspects = withNodes(parts, openSuspects(parts, this.textOf, alignment))
    const changes = withNodes(parts, changesAgainst(parts, this.lines, alignment))
    this.text = { alignment, changes, indexOf: new Map(parts.map(({ node }, index) => [node, index])), parts, suspects }
    this.texts.clear()
    for (const { node, text } of parts) this.texts.set(node, text)
    const { current } = this
    this.current = current && (suspects.find(({ key, node }) => key === current.key && node === current.node) ?? null)
    this.paint()
    this.tell()
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.callOff?.()
    this.off()
    this.painter.dispose()
  }

  private schedule(): void {
    clearTimeout(this.timer)
    this.callOff?.()
    this.timer = setTimeout(() => {
      this.callOff = whenIdle(() => (this.editor.isComposing() ? this.schedule() : this.look()), LATEST_MS)
    }, AFTER_LAST_KEY_MS)
  }

  private follow(keys: Iterable<NodeKey>): void {
    for (const key of keys) {
      const node = $getNodeByKey(key)
      const before = this.texts.get(key)
      if (!$isPart(node) || before === undefined) continue
      const after = node.getTextContent()
      if (after === before) continue
      this.texts.set(key, after)
      const own = [...this.text.suspects, ...this.text.changes, ...this.lineStretches].filter((stretch) => stretch.node === key)
      shiftStretches(before, after, own)
      this.painter.refresh(key)
    }
  }

  private paintLine(): void {
    this.lineStretches = this.line === null ? [] : this.stretchesOf(this.line)
    this.painter.paint('line', this.lineStretches)
  }

  private paint(): void {
    const { changes, suspects } = this.text
    const shown = this.shown.changes ? changes : []
    this.painter.paint('insertion', shown.filter(({ kind }) => kind === 'insertion'))
    this.painter.paint('replacement', shown.filter(({ kind }) => kind === 'replacement'))
    this.painter.paint('suspect', this.shown.suspects ? suspects : [])
    this.painter.paint('current', this.current && this.shown.suspects ? [this.current] : [])
    this.paintLine()
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener())
  }
}
