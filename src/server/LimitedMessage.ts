import { IncomingMessage } from 'node:http'

/** A file of an import has up to 64 MB, with its form around it. */
export const MAX_BODY_BYTES = 65 * 1024 * 1024

/** A request that stops taking its body once it is larger than it may be: a length that was announced proves nothing. */
export class LimitedMessage extends IncomingMessage {
  private received = 0
  mostBytes = MAX_BODY_BYTES
  onTooLarge: (() => void) | null = null

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    this.received += chunk instanceof Uint8Array ? chunk.length : 0
    if (this.received <= this.mostBytes) return super.push(chunk, encoding)
    const tell = this.onTooLarge
    this.onTooLarge = null
    tell?.()
    return false
  }
}
