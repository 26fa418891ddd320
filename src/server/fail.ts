/** A part without which the server is none has ended: whoever watches over it starts it again, whole. */
export const fail = (part: string) => (why: string): never => {
  console.error(`reissue: ${part} has ended: ${why}`)
  process.exit(1)
}
