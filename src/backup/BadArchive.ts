/** An archive that cannot be restored; the message says what is wrong and where. Nothing was written. */
export class BadArchive extends Error {}
