/** What health tells anybody while the projector fails: why it does names files and servers, and stands in the log alone. */
export const READERS_BEHIND = {
  what: 'Readers get what was public before, and nothing newer: a withdrawal, too, is not followed.',
  where: 'the projector of the read model (DELIVERY_DIR)',
  do: 'The server’s log says why, at “The read model does not keep up”; then docs/operations.md, “When readers are behind”.',
} as const
