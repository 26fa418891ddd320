/** What was sent is no question, or none that is answered: 400 and its message. */
export class NoQuestion extends Error {}
