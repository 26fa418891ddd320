import { APIError, type EmailAdapter } from 'payload'

/** The program sends no mail. Without an adapter that says so, Payload would write mails, with their links, to the log. */
export const noEmail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Reissue',
  sendEmail: () => Promise.reject(new APIError('Reissue sends no mail.', 501)),
})
