import { add, emptyMask, type Mask, remove, wordsFor } from '../Mask'

/** Rows start with this many places, and get half as many again when they are full. */
const FIRST_SIZE = 1024

type Row = { n: number; isPublic: boolean; publication: string | null; date: string | null; page: number | null; hasPhoto: boolean }

/** Numbers for the values of a column, in the order in which they came. */
class Dictionary {
  readonly values: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(value: string): number {
    const known = this.numbers.get(value)
    if (known !== undefined) return known
    this.numbers.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  find(value: string): number | undefined {
    return this.numbers.get(value)
  }
}

/** `2023-06-19` → 20230619; 0 for none. */
export const dayNumber = (date: string | null): number => Number(date?.replaceAll('-', '') ?? 0) || 0

/**
 * What the search filters, sorts and counts by, a column for each, at the place `n` of its article. Kept in memory: tables would
 * have to be looked up for each of 70,000 hits. About 20 bytes an article.
 */
export class Columns {
  /** Up to which change it is. */
  seq = 0
  /** And as of which state that the changes do not tell (readModel/readersState.ts). */
  beyond = ''
  /** One more than the highest `n`. */
  size = 0
  readonly publications = new Dictionary()
  readonly names = new Dictionary()
  private publicRoom = emptyMask(FIRST_SIZE)
  hasPhoto = new Uint8Array(FIRST_SIZE)
  /** Numbers of `publications`, from 1; 0 for none. */
  publication = new Uint32Array(FIRST_SIZE)
  /** As {@link dayNumber} has it. */
  day = new Uint32Array(FIRST_SIZE)
  /** -1 for none. */
  page = new Int32Array(FIRST_SIZE)
  /** The number of its first author in `names`, from 1; 0 for none. A list for each article would cost counting them ten times as long. */
  author = new Uint32Array(FIRST_SIZE)
  /** And of the others, of articles that have more than one. */
  readonly moreAuthors = new Map<number, number[]>()

  /** The articles that are public. */
  get publicOnes(): Mask {
    return this.publicRoom.subarray(0, wordsFor(this.size))
  }

  /** Puts an article in, or anew; its authors are to be added after. */
  set({ date, hasPhoto, isPublic, n, page, publication }: Row): void {
    this.reserve(n + 1)
    if (isPublic) add(this.publicRoom, n)
    else remove(this.publicRoom, n)
    this.hasPhoto[n] = hasPhoto ? 1 : 0
    this.publication[n] = publication === null ? 0 : this.publications.numberOf(publication) + 1
    this.day[n] = dayNumber(date)
    this.page[n] = page ?? -1
    this.author[n] = 0
    this.moreAuthors.delete(n)
  }

  addAuthor(n: number, name: string): void {
    const number = this.names.numberOf(name) + 1
    if (this.author[n] === 0) this.author[n] = number
    else this.moreAuthors.set(n, [...(this.moreAuthors.get(n) ?? []), number])
  }

  /** @param number of `names`, from 1. */
  isBy(n: number, number: number): boolean {
    return this.author[n] === number || (this.moreAuthors.get(n)?.includes(number) ?? false)
  }

  private reserve(size: number): void {
    this.size = Math.max(this.size, size)
    if (size <= this.day.length) return
    const room = Math.max(size, Math.ceil(this.day.length * 1.5))
    const grown = <T extends { set: (from: T) => void }>(made: T, from: T): T => {
      made.set(from)
      return made
    }
    this.publicRoom = grown(emptyMask(room), this.publicRoom)
    this.hasPhoto = grown(new Uint8Array(room), this.hasPhoto)
    this.publication = grown(new Uint32Array(room), this.publication)
    this.day = grown(new Uint32Array(room), this.day)
    this.author = grown(new Uint32Array(room), this.author)
    this.page = grown(new Int32Array(room), this.page)
  }
}
