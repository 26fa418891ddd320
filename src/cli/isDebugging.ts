/** DEBUG=1 shows the stack of an error and what Payload logs. */
export const isDebugging = (): boolean => Boolean(process.env.DEBUG)
