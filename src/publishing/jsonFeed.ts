import { articleAddress, imageAddress, readingAddress } from './articleAddresses'
import { articleBodyHtml } from './articleBodyHtml'
import { articleTitle } from './articleTitle'
import type { FeedContent, FeedEntry } from './FeedContent'
import { LANGUAGE } from './LANGUAGE'
import { printedIn } from './printedIn'

const item = ({ changedAt, document, facts }: FeedEntry, base: string) => {
  const image = document.photos.find((photo) => photo.image)?.image
  return {
    id: articleAddress(base, document.id),
    url: readingAddress(base, document.id),
    title: articleTitle(document),
    content_html: articleBodyHtml(document, base).toString(),
    summary: printedIn(document),
    ...(image ? { image: imageAddress(base, image.id) } : {}),
    date_published: facts.firstAt,
    date_modified: changedAt,
    ...(document.authors.length > 0 ? { authors: document.authors.map(({ name }) => ({ name })) } : {}),
    tags: [document.publication.name],
  }
}

/**
 * A feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1). It knows no tombstones: `_reissue.withdrawn` has the ids of what
 * was withdrawn, for who keeps copies.
 */
export const jsonFeed = ({ addresses, base, entries, title, tombstones }: FeedContent): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: addresses.home,
    feed_url: addresses.json,
    language: LANGUAGE,
    items: entries.map((each) => item(each, base)),
    _reissue: {
      about: `${base}/docs`,
      withdrawn: tombstones.map(({ at, id, reason }) => ({ id: articleAddress(base, id), at, ...(reason ? { reason } : {}) })),
    },
  })
