/** What the delivery answers itself: the API, and what is for readers. All else is the editors'. */
const DELIVERED = /^\/(?:$|(?:a|api\/v1|assets|docs|feeds|iiif|oai|p|search|sitemaps)(?:\/|$)|(?:opensearch|robots|sitemap)\.(?:txt|xml)$)/u

/** @param url as it was sent: path and query. */
export const isDelivered = (url: string): boolean => DELIVERED.test(url.split('?', 1)[0] ?? '')
