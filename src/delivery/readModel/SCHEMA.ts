/** Counts up when the tables or what stands in them change: a read model of another format is built anew. */
export const READ_MODEL_FORMAT = 4

/**
 * The read model: what readers may have, and nothing else. It is projected from the log (`projector/`), one transaction for
 * each batch of entries, and can be thrown away at any time.
 *
 * - `meta`: `format`; `seq` and `hash` of the last entry of the log that is in here; `erasure`, the mark and time of the last one that took something out of here; `toWipe` while an erasure is gone from the
 *   rows and not yet from every byte of the file (`projector/wipe.ts`).
 * - `texts`: every article and caption that was ever public, one row for each (also `n`, its row in `search`). `state` is
 *   `public`, `withdrawn` or `erased`. Of one that is not public only `collection id photo state unavailable reason version firstSeq changedSeq firstAt versionAt
 *   changedAt` are there. `version` counts from 1. `firstAt`: first approved; `versionAt`: when the version was; `changedAt`: the last
 *   change, a withdrawal too. ISO 8601 in UTC. `answer` is the JSON that readers get, ready to be sent, and `etag` its
 *   entity tag, with the quotes. `page` is the number of its first page, `place` the first line of
 *   the source that it stands on there (null: not known; lines count in the order in which the page was read). `photo`: the photo of a caption. `versionSeq`: the
 *   number of the change that made the version. `unavailable`: readers may have it, but its snapshot is not in the editorial database just
 *   now; until it is (or the next version comes), `state` is `withdrawn`.
 * - `textPages`: the pages it stands on; `place` as above, on that page.
 * - `versions`: each public version with its snapshot's JSON; null once it was erased (then `snapshot` is null as well), or
 *   while the snapshot is not there.
 * - `shownPhotos`: the photos that each version of an article shows with their captions, as far as its JSON is here: when a caption is
 *   withdrawn, so are the older versions that show it (articles/withheldVersions.ts).
 * - `changes`: what mirrors follow, numbered 1, 2, 3 … (`seq`; all numbers of `texts` and `versions` are these). An entry of the log makes at most one: `entry`, its number there, is for the house (webhooks)
 *   and in no answer. `mark` names it and all before it, whatever history it is of (history.ts). `publication` is that of the
 *   version; null once that was erased.
 * - `erased`: the snapshots that erasures have named.
 * - `publications`, `issues`, `pages`: what public texts stand on, as the newest of their snapshots say it.
 *   A page's `facsimile` (JSON) is what the newest article on it says.
 * - `images`: which images the versions of a text show, and the newest that does; `photo` is null for a page's facsimile.
 * - `withdrawnPages`: where texts stand that are withdrawn. `erasedFiles`: files of pages that an erasure took something out of.
 * - `search`: bigrams of the public articles (`search/`), contentless. `prefix` finds single characters, which without it takes
 *   as long as the character is common. `hashsize`: so much is sorted in memory before it is written, which makes building half as long.
 */
export const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE texts (
  n INTEGER PRIMARY KEY,
  collection TEXT NOT NULL CHECK (collection IN ('articles', 'captions')),
  id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('public', 'withdrawn', 'erased')),
  unavailable INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  version INTEGER NOT NULL,
  versionSeq INTEGER,
  snapshot TEXT,
  firstSeq INTEGER NOT NULL,
  changedSeq INTEGER NOT NULL,
  firstAt TEXT NOT NULL,
  versionAt TEXT NOT NULL,
  changedAt TEXT NOT NULL,
  publication TEXT,
  issue TEXT,
  date TEXT,
  page INTEGER,
  place INTEGER,
  photo TEXT,
  headline TEXT,
  hasPhoto INTEGER NOT NULL DEFAULT 0,
  answer TEXT,
  etag TEXT,
  UNIQUE (collection, id)
);

CREATE TABLE textPages (text INTEGER NOT NULL, page TEXT NOT NULL, place INTEGER, PRIMARY KEY (text, page)) WITHOUT ROWID;

CREATE TABLE textAuthors (text INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (text, name)) WITHOUT ROWID;

CREATE TABLE versions (
  text INTEGER NOT NULL,
  number INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  snapshot TEXT,
  json TEXT,
  PRIMARY KEY (text, number)
) WITHOUT ROWID;
CREATE INDEX versionsBySnapshot ON versions (snapshot);
CREATE INDEX versionsMissing ON versions (snapshot) WHERE json IS NULL AND snapshot IS NOT NULL;

CREATE TABLE shownPhotos (text INTEGER NOT NULL, version INTEGER NOT NULL, photo TEXT NOT NULL, PRIMARY KEY (text, version, photo)) WITHOUT ROWID;

CREATE TABLE erased (snapshot TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('created', 'corrected', 'withdrawn', 'restored', 'erased')),
  text INTEGER NOT NULL,
  version INTEGER NOT NULL,
  publication TEXT,
  entry INTEGER UNIQUE,
  mark TEXT NOT NULL
);
CREATE INDEX changesByText ON changes (text, seq);

CREATE TABLE publications (id TEXT PRIMARY KEY, name TEXT NOT NULL, seq INTEGER NOT NULL, texts INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE issues (
  id TEXT PRIMARY KEY, publication TEXT NOT NULL, date TEXT NOT NULL, dateCertainty TEXT NOT NULL,
  seq INTEGER NOT NULL, texts INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX issuesByDate ON issues (publication, date);
CREATE TABLE pages (
  id TEXT PRIMARY KEY, issue TEXT NOT NULL, publication TEXT NOT NULL, number INTEGER, name TEXT, facsimile TEXT,
  facsimileSeq INTEGER NOT NULL DEFAULT 0, seq INTEGER NOT NULL, texts INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX pagesByIssue ON pages (issue, number);

CREATE TABLE images (
  image TEXT NOT NULL, text INTEGER NOT NULL, photo TEXT, version INTEGER NOT NULL, PRIMARY KEY (image, text)
) WITHOUT ROWID;
CREATE INDEX imagesByText ON images (text);
CREATE TABLE withdrawnPages (page TEXT NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (page, text)) WITHOUT ROWID;
CREATE INDEX withdrawnPagesByText ON withdrawnPages (text);
CREATE TABLE erasedFiles (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5(headline, body, authors, content='', contentless_delete=1, tokenize='ascii', prefix='1');
INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
`

/**
 * What readers ask by, and who takes a text from its place (projector/places.ts). A rebuild, in which nothing leaves a place, makes them
 * when all rows are there, one by one, which costs less than keeping them up with each row.
 */
export const LATE_INDEXES = [
  'CREATE INDEX textsByFirst ON texts (collection, state, firstSeq)',
  'CREATE INDEX textsByDate ON texts (collection, state, date, n)',
  'CREATE INDEX textsByChange ON texts (collection, state, changedSeq, changedAt, publication, unavailable)',
  // What the search keeps in memory, from this index alone: to read it from the rows, which are long, would take seconds.
  'CREATE INDEX textsForSearch ON texts (collection, changedSeq, state, publication, date, page, hasPhoto)',
  'CREATE INDEX textsByTime ON texts (collection, changedAt, changedSeq)',
  'CREATE INDEX textsByPublication ON texts (collection, state, publication, date, n)',
  'CREATE INDEX textsByIssue ON texts (collection, state, issue, page, n)',
  // Lists in printed order (lists/listTexts.ts), which name the same expressions.
  'CREATE INDEX textsByPlace ON texts (collection, state, date, issue, ifnull(page, 1e9), ifnull(place, 1e9), n)',
  'CREATE INDEX textsByVersion ON texts (publication, versionSeq) WHERE publication IS NOT NULL',
  'CREATE INDEX textsUnavailable ON texts (n) WHERE unavailable = 1',
  'CREATE INDEX textsByPhoto ON texts (photo) WHERE photo IS NOT NULL',
  'CREATE INDEX textPagesByPage ON textPages (page, text)',
  'CREATE INDEX textAuthorsByName ON textAuthors (name, text)',
]

/** A whole read model. */
export const SCHEMA = `${TABLES}${LATE_INDEXES.join(';\n')};\n`
