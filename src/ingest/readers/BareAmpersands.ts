/** `&` that begins no entity, though XML demands `&amp;`: `R&D` yes, `&amp;` and `&nbsp;` no. */
const BARE = /&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[\p{L}_:][\w.:-]{0,62});)/giu
/** What may go on in the next piece. */
const UNFINISHED = /&[#\w.:-]{0,63}$/u
const ADDED = 'amp;'

/** Writes bare ampersands as XML wants them, and knows where what it wrote stands in the original. */
export class BareAmpersands {
  /** Line of the first that was mended, or 0. */
  line = 0
  private held = ''
  private hasCdata = false
  private fed = 0
  private newlines = 0
  private readonly places: number[] = []
  private passed = 0

  /** @param isLast nothing comes after it */
  mend(text: string, isLast: boolean): string {
    const whole = this.held + text
    const cut = isLast ? whole.length : (UNFINISHED.exec(whole)?.index ?? whole.length)
    this.held = whole.slice(cut)
    const piece = whole.slice(0, cut)
    // inside CDATA an ampersand is one
    this.hasCdata ||= piece.includes('<![CDATA[')
    let added = 0
    const mended = this.hasCdata ? piece : piece.replace(BARE, (_, at: number) => {
      this.line ||= 1 + this.newlines + (piece.slice(0, at).match(/\n/gu)?.length ?? 0)
      added += ADDED.length
      this.places.push(this.fed + at + added)
      return `&${ADDED}`
    })
    this.newlines += piece.split('\n').length - 1
    this.fed += mended.length
    return mended
  }

  /** Where a character of the mended text stands in the original. Asked in ascending order. */
  original(position: number): number {
    while (this.passed < this.places.length && (this.places[this.passed] as number) < position) this.passed += 1
    return position - this.passed * ADDED.length
  }
}
