import type { ServerResponse } from 'node:http'

type Said = { code: string; headers?: Record<string, string>; message: string; status: number }

/** Answers in the place of what stands behind, and ends the connection. @param done when the answer has been sent. */
export const refuse = (res: ServerResponse, { code, headers, message, status }: Said, done?: () => void): void => {
  if (res.headersSent) return void res.destroy()
  res.writeHead(status, { 'Connection': 'close', 'Content-Type': 'application/json', ...headers })
  res.end(JSON.stringify({ errors: [{ name: 'Refusal', message, data: { code } }] }), done)
}
