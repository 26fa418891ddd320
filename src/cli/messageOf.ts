type FieldErrors = { errors?: { message?: string; path?: string }[] }

const causeOf = (error: Error): string => {
  const fields = (error as { data?: FieldErrors }).data?.errors ?? []
  const named = fields.filter(({ message }) => message).map(({ message, path }) => `${path}: ${message}`)
  return named.length > 0 ? named.join('; ') : error.message
}

/** Any error as one line. Payload's validation errors name their fields and what is wrong with each. */
export const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? causeOf(error) || error.name : String(error)
  return text.replace(/\s*\n\s*/gu, ' ').trim()
}
