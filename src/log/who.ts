import type { PayloadRequest } from 'payload'

import type { LogEntry } from './entryHash'

/** Who is behind a request, as the log names them; nobody when the program itself acts. */
export const who = (req: PayloadRequest): Pick<LogEntry, 'actor' | 'actorName'> => ({
  actor: req.user ? String(req.user.id) : null,
  actorName: String((req.user as { name?: string } | null)?.name ?? ''),
})
