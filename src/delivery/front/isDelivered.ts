/** What the delivery answers itself: the API, what is for readers, and what browsers ask for by themselves. All else is the editors'. */
const DELIVERED = /^\/(?:$|(?:a|api\/v1|assets|docs|feeds|iiif|oai|p|search|sitemaps)(?:\/|$)|apple-touch-icon[\w-]*\.png$|favicon\.ico$|(?:opensearch|robots|sitemap)\.(?:txt|xml)$)/u

/** @param url as it was sent: path and query. */
export const isDelivered = (url: string): boolean => DELIVERED.test(url.split('?', 1)[0] ?? '')
