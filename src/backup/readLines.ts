import { BadArchive } from './BadArchive'

/** The longest line: above what one document of MongoDB holds, escaped. */
const LONGEST_LINE = 128 * 1024 * 1024

const decode = (decoder: TextDecoder, bytes: Buffer): string => {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new BadArchive('a line is no UTF-8')
  }
}

/**
 * The lines of a stream of UTF-8, one at a time, without their ends.
 * @throws {BadArchive} when its bytes are no UTF-8, when a line is longer than 128 MB, and when the last has no end.
 */
export async function* readLines(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    let rest = chunk as Buffer
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      yield decode(decoder, Buffer.concat([...held, rest.subarray(0, end)]))
      held = []
      length = 0
      rest = rest.subarray(end + 1)
    }
    length += rest.length
    if (length > LONGEST_LINE) throw new BadArchive('a line is longer than any document')
    if (rest.length > 0) held.push(rest)
  }
  if (length > 0) throw new BadArchive('the last line has no end')
}
