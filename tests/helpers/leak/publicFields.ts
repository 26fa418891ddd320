/**
 * What a reader who is not signed in may know: collection by collection, the fields. Everything that is not named here is
 * the house's own, so a new collection or field is refused by the tests until a rule for it stands here.
 */
export const PUBLIC_FIELDS: Readonly<Record<string, readonly string[]>> = {
  articles: [
    'id', 'kicker', 'headline', 'subheadline', 'byline', 'authors', 'dateline', 'body', 'pages', 'issue', 'publication',
    'approvedAt', 'snapshot', '_status',
  ],
  captions: [
    'id', 'text', 'photo', 'credit', 'image', 'page', 'issue', 'publication', 'approvedAt', 'snapshot', '_status',
  ],
  issues: ['id', 'publication', 'date', 'dateCertainty', 'title'],
  media: [
    'id', 'url', 'filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes',
  ],
  pages: ['id', 'issue', 'number', 'name', 'publication'],
  photos: ['id', 'page', 'issue', 'publication'],
  publications: ['id', 'name', 'place'],
}

/** What stays the house's own inside a field that readers may know, as paths. */
export const HIDDEN_INSIDE: Readonly<Record<string, readonly string[]>> = { articles: ['authors.id'] }
