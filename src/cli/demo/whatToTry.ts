/** What the demo says when it is up. */
export const whatToTry = (address: string, isFirstStart: boolean): string => `
Reissue is running: ${address}/admin

${isFirstStart ? 'Sign in with the passwords above.' : 'The passwords were printed at the first start. A new one: npx reissue users password EMAIL\n(admin@example.com, editor@example.com, proofreader@example.com)'}

Try: as the proofreader open the queue (校对队列) and press n, correct a character, submit it; as the editor approve it. Then
read what everybody may read, the approved version (before the first approval there is none):

  ${address}/                                  the pages for readers
  curl '${address}/api/v1/articles'            the same for programs; described at ${address}/docs

Ctrl+C stops it. Everything is kept for the next start.
`
