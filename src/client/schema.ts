// Written by `npm run generate` from the OpenAPI document of the delivery API.

export interface paths {
    "/api/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State
         * @description Answers 200 when the texts can be read: for who watches over the server. And where to begin.
         */
        get: operations["getState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles
         * @description Approved articles with their text, in an order that stands still while things change.
         */
        get: operations["listArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An article
         * @description The version that is public now, in the format of `Accept` or of the suffix: `.json`, `.ninjs.json`, `.jsonld`, `.html`, `.txt`, `.tei.xml`.
         */
        get: operations["getArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of an article
         * @description Every version that was public, oldest first. The older ones stay at their addresses, for citation.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/v/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of an article
         * @description As it was published; `supersededBy` names the newest version when this is an older one.
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was corrected in an article
         * @description How far the machine’s reading was from each approved version, what each version changed of the one before, and the corrected lines as W3C Web Annotations.
         */
        get: operations["getCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Publications */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Publication */
        get: operations["getPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issues */
        get: operations["listIssues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issue */
        get: operations["getIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages */
        get: operations["listPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Page */
        get: operations["getPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Photos */
        get: operations["listPhotos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo */
        get: operations["getPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Full text search
         * @description Finds articles by their kicker, headline, subheadline, text, captions and authors.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opensearch.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * OpenSearch description
         * @description How browsers and feed readers search here (OpenSearch 1.1).
         */
        get: operations["openSearchDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has changed
         * @description Everything that readers have seen change, in order, none missed and none twice. A mirror asks with `next` again and again. A version that cannot be had just now is told of when it can. A cursor of another history (the archive was restored from a backup) is a 400 `cursor`: begin anew.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export.jsonl.gz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything as one file
         * @description Articles as JSON Lines, gzipped, in the order of their first approval. One that broke off goes on with `after`; what is appended to the first part is one file again. What changes meanwhile is told by `changes`, from where the header `Link` (rel `next`) says.
         */
        get: operations["exportArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/graphql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GraphQL by GET
         * @description With `query`, or with `extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}` for one that was sent before.
         */
        get: operations["queryByGet"];
        put?: never;
        /** GraphQL by POST */
        post: operations["queryByPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/articles.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new (atom)
         * @description Atom (RFC 4287, tombstones by RFC 6721). Withdrawn articles are told of for 30 days.
         */
        get: operations["atomFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/search.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is found (atom)
         * @description Atom (RFC 4287, tombstones by RFC 6721) of a search, the newest papers first.
         */
        get: operations["atomSearchFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/articles.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new (json)
         * @description JSON Feed 1.1. Withdrawn articles are told of for 30 days.
         */
        get: operations["jsonFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/search.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is found (json)
         * @description JSON Feed 1.1 of a search, the newest papers first.
         */
        get: operations["jsonSearchFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/publications/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new in a newspaper
         * @description `ID.atom` or `ID.json`. Withdrawn articles are told of as in the feed of everything.
         */
        get: operations["publicationFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oai": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * OAI-PMH 2.0
         * @description For libraries: http://www.openarchives.org/OAI/openarchivesprotocol.html. What was withdrawn stays as a deleted record.
         */
        get: operations["oai"];
        put?: never;
        /**
         * OAI-PMH 2.0
         * @description For libraries: http://www.openarchives.org/OAI/openarchivesprotocol.html. What was withdrawn stays as a deleted record.
         */
        post: operations["oaiForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An image file
         * @description The file of a photo or of a page’s image, as it was uploaded: whole, or a part of it by `Range`. For other sizes and formats see `/iiif/3/{id}/info.json`.
         */
        get: operations["getImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/iiif/3/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An image’s service
         * @description Leads to its info.json.
         */
        get: operations["getImageService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/iiif/3/{id}/info.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an image’s service offers
         * @description IIIF Image API 3.0, level 2: sizes, tiles and limits.
         */
        get: operations["getImageInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/iiif/3/{id}/{region}/{size}/{rotation}/{quality}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An image, or a part of it, as you need it
         * @description IIIF Image API 3.0. At most 8192 pixels wide and high, and 16777216 in all.
         */
        get: operations["getImageRegion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/iiif/3/issues/{id}/manifest.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An issue for IIIF viewers
         * @description IIIF Presentation API 3.0: one canvas for each public page, with its image where readers may have it, and its texts as annotations.
         */
        get: operations["getManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/iiif/3/pages/{id}/annotations.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The texts of a page as annotations
         * @description One W3C annotation for each public article and caption, on the canvas of its page; with `#xywh=` where its place on the page’s image is known.
         */
        get: operations["getPageAnnotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/iiif/3/publications/{id}/collection.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A newspaper for IIIF viewers
         * @description A collection of its years, each of which is one of issues.
         */
        get: operations["getPublicationCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/iiif/3/publications/{id}/{year}/collection.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A year of a newspaper for IIIF viewers
         * @description A collection of the manifests of its issues.
         */
        get: operations["getYearCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description For programs. */
            code: string;
            /** @description For people: what is wrong and what to do. */
            detail: string;
            instance?: string;
        } & {
            [key: string]: unknown;
        };
        Article: {
            /** @enum {string} */
            type: "article";
            /** @description Opaque; never given to anything else. */
            id: string;
            kicker: string | null;
            headline: string | null;
            subheadline: string | null;
            byline: string | null;
            authors: {
                name: string;
                role: string | null;
            }[];
            dateline: string | null;
            body: {
                /** @description `paragraph`, `crosshead` (小标题) or `note` (编者按). */
                kind: string;
                text: string;
            }[];
            publication: {
                /** @description Opaque; never given to anything else. */
                id: string;
                name: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            };
            issue: {
                /** @description Opaque; never given to anything else. */
                id: string;
                /**
                 * @description A day as printed.
                 * @example 2023-06-19
                 */
                date: string;
                /** @description `printed`, `inferred` or `uncertain`. */
                dateCertainty: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            };
            pages: {
                /** @description Opaque; never given to anything else. */
                id: string;
                /** @description 版次 */
                number: number | null;
                name: string | null;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            }[];
            photos: {
                /** @description Opaque; never given to anything else. */
                id: string;
                caption: string;
                credit: string | null;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
                image: {
                    /** @description Opaque; never given to anything else. */
                    id: string;
                    file: string;
                    mimeType: string;
                    /** @description Pixels. */
                    width: number;
                    /** @description Pixels. */
                    height: number;
                    /** @description Of the file; those of long ago have none. */
                    sha256?: string;
                    /**
                     * Format: uri-reference
                     * @description Relative to the server.
                     */
                    url: string;
                    /** @description The image’s service by the IIIF Image API 3, relative to the server. */
                    iiif: string;
                } | null;
            }[];
            version: number;
            /** @description SHA-256 of the public document as it was approved. */
            snapshot: string;
            /**
             * Format: date-time
             * @description When the article was approved for the first time. ISO 8601 in UTC.
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @description When this version became public. ISO 8601 in UTC.
             */
            publishedAt: string;
            /** @description The newest version, when this is not it. */
            supersededBy: number | null;
            links: {
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                self: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                version: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                versions: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                corrections: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                html: string;
            };
        };
        /** @description A newspaper, as far as something approved stands in it. */
        Publication: {
            /** @enum {string} */
            type: "publication";
            /** @description Opaque; never given to anything else. */
            id: string;
            name: string;
            /** @description How many public articles and captions stand on it. */
            texts: number;
            firstDate: string | null;
            lastDate: string | null;
            links: {
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                self: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                issues: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                articles: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                atom: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                iiif: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                html: string;
            };
        };
        /** @description One day’s paper. */
        Issue: {
            /** @enum {string} */
            type: "issue";
            /** @description Opaque; never given to anything else. */
            id: string;
            /**
             * @description A day as printed.
             * @example 2023-06-19
             */
            date: string;
            /** @description `printed`, `inferred` or `uncertain`. */
            dateCertainty: string;
            publication: {
                /** @description Opaque; never given to anything else. */
                id: string;
                name: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            };
            /** @description How many public articles and captions stand on it. */
            texts: number;
            links: {
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                self: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                pages: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                articles: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                iiif: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                html: string;
            };
        };
        /** @description A printed page. */
        Page: {
            /** @enum {string} */
            type: "page";
            /** @description Opaque; never given to anything else. */
            id: string;
            number: number | null;
            name: string | null;
            issue: {
                /** @description Opaque; never given to anything else. */
                id: string;
                /**
                 * @description A day as printed.
                 * @example 2023-06-19
                 */
                date: string;
                dateCertainty: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            };
            publication: {
                /** @description Opaque; never given to anything else. */
                id: string;
                name: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            };
            /** @description How many public articles and captions stand on it. */
            texts: number;
            links: {
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                self: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                articles: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                annotations: string;
                html: string | null;
            };
        };
        Photo: {
            /** @enum {string} */
            type: "photo";
            /** @description Opaque; never given to anything else. */
            id: string;
            /** @description What `changes` call it. */
            captionId: string;
            /** @description 图片说明 */
            caption: string;
            credit: string | null;
            image: {
                /** @description Opaque; never given to anything else. */
                id: string;
                file: string;
                mimeType: string;
                /** @description Pixels. */
                width: number;
                /** @description Pixels. */
                height: number;
                /** @description Of the file; those of long ago have none. */
                sha256?: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
                /** @description The image’s service by the IIIF Image API 3, relative to the server. */
                iiif: string;
            } | null;
            publication: {
                /** @description Opaque; never given to anything else. */
                id: string;
                name: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            };
            issue: {
                /** @description Opaque; never given to anything else. */
                id: string;
                /**
                 * @description A day as printed.
                 * @example 2023-06-19
                 */
                date: string;
                dateCertainty: string;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            };
            pages: {
                /** @description Opaque; never given to anything else. */
                id: string;
                number: number | null;
                name: string | null;
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                url: string;
            }[];
            version: number;
            snapshot: string;
            /** Format: date-time */
            firstPublishedAt: string;
            /** Format: date-time */
            publishedAt: string;
            links: {
                /**
                 * Format: uri-reference
                 * @description Relative to the server.
                 */
                self: string;
            };
        };
        Change: {
            /** @description 1, 2, 3 … without gaps. */
            seq: number;
            /** Format: date-time */
            at: string;
            /**
             * @description `created` and `corrected` make a version, `restored` shows the last one again; a text that is `withdrawn` or `erased` is taken out of every copy.
             * @enum {unknown}
             */
            kind: "created" | "corrected" | "withdrawn" | "restored" | "erased";
            document: {
                /** @enum {unknown} */
                type: "article" | "caption";
                /** @description Opaque; never given to anything else. */
                id: string;
                /** @description Of a caption: its photo; null when it was erased. */
                photo: string | null;
            };
            /** @description The newspaper it stands in after it, or stood in last. Another one than before: the text has moved, and a copy of the newspaper it has left takes it out. Null when nobody can tell any more (it was erased). */
            publication: string | null;
            /** @description The newest version after it. */
            version: number;
            links: {
                self: string | null;
                version: string | null;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                        /** @description The last change that is in here: two deliveries that stand at the same give the same. */
                        seq: number;
                        links: {
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            articles: string;
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            changes: string;
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            docs: string;
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            openapi: string;
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            search: string;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticles: {
        parameters: {
            query?: {
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /** @description Printed in this issue: its id. */
                issue?: string;
                /** @description Printed on this page, or going on there: its id. */
                page?: string;
                /** @description 版次: articles that begin on a page of this number. */
                pageNumber?: number;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
                /** @description The whole name. */
                author?: string;
                hasPhoto?: boolean;
                /** @description By the first approval (`first`), the last change (`changed`), the printed date, or as printed (`place`: by date, issue, page, and where on it the article begins); with `-` the other way round, the newest first. A harvest that misses nothing sorts by `first`. */
                sort?: "-first" | "first" | "-date" | "date" | "-changed" | "changed" | "place" | "-place";
                /** @description How many. */
                limit?: number;
                /** @description Where to go on: `next` of the last answer. */
                cursor?: string;
                /**
                 * @description Only these members, with commas.
                 * @example headline,issue
                 */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            type?: "article";
                            /** @description Opaque; never given to anything else. */
                            id?: string;
                            kicker?: string | null;
                            headline?: string | null;
                            subheadline?: string | null;
                            byline?: string | null;
                            authors?: {
                                name: string;
                                role: string | null;
                            }[];
                            dateline?: string | null;
                            body?: {
                                /** @description `paragraph`, `crosshead` (小标题) or `note` (编者按). */
                                kind: string;
                                text: string;
                            }[];
                            publication?: {
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                name: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                url: string;
                            };
                            issue?: {
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                /**
                                 * @description A day as printed.
                                 * @example 2023-06-19
                                 */
                                date: string;
                                /** @description `printed`, `inferred` or `uncertain`. */
                                dateCertainty: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                url: string;
                            };
                            pages?: {
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                /** @description 版次 */
                                number: number | null;
                                name: string | null;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                url: string;
                            }[];
                            photos?: {
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                caption: string;
                                credit: string | null;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                url: string;
                                image: {
                                    /** @description Opaque; never given to anything else. */
                                    id: string;
                                    file: string;
                                    mimeType: string;
                                    /** @description Pixels. */
                                    width: number;
                                    /** @description Pixels. */
                                    height: number;
                                    /** @description Of the file; those of long ago have none. */
                                    sha256?: string;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    url: string;
                                    /** @description The image’s service by the IIIF Image API 3, relative to the server. */
                                    iiif: string;
                                } | null;
                            }[];
                            version?: number;
                            /** @description SHA-256 of the public document as it was approved. */
                            snapshot?: string;
                            /**
                             * Format: date-time
                             * @description When the article was approved for the first time. ISO 8601 in UTC.
                             */
                            firstPublishedAt?: string;
                            /**
                             * Format: date-time
                             * @description When this version became public. ISO 8601 in UTC.
                             */
                            publishedAt?: string;
                            /** @description The newest version, when this is not it. */
                            supersededBy?: number | null;
                            links?: {
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                self: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                version: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                versions: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                corrections: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                html: string;
                            };
                        }[];
                        /** @description The cursor of what comes next; null at the end. */
                        next: string | null;
                        links: {
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article’s id; the format may stand behind it: `.json`, `.ninjs.json`, `.jsonld`, `.html`, `.txt`, `.tei.xml`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                    "application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#\"": {
                        uri: string;
                        standard: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/html": string;
                    "text/plain": string;
                    "application/tei+xml": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description None of the formats asked for is there; `detail` names those that are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque; never given to anything else. */
                        article: string;
                        versions: {
                            version: number;
                            /** Format: date-time */
                            publishedAt: string;
                            /** @description SHA-256; null when what it showed was erased. */
                            snapshot: string | null;
                            isCurrent: boolean;
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            url: string;
                        }[];
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
                /** @description The version’s number, from 1; the format may stand behind it: `.json`, `.ninjs.json`, `.jsonld`, `.html`, `.txt`, `.tei.xml`. */
                n: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                    "application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#\"": {
                        uri: string;
                        standard: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/html": string;
                    "text/plain": string;
                    "application/tei+xml": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description None of the formats asked for is there; `detail` names those that are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCorrections: {
        parameters: {
            query?: {
                /** @description Only this version. */
                version?: number;
                /** @description Only versions before this one; for those that `links.next` is about. */
                before?: number;
                /** @description How many versions. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque; never given to anything else. */
                        article: string;
                        /** @description The newest first. */
                        versions: {
                            version: number;
                            /** Format: date-time */
                            publishedAt: string;
                            /** @description SHA-256 of the public document; null when what it showed was erased. */
                            snapshot: string | null;
                            /** @description From the machine’s reading to this version. Null where the version stands on no line, or its lines are not known: it was typed by a person, is of before they were kept, or was erased. */
                            fromMachine: {
                                /** @description Characters of the approved text that stand on lines; no blanks, punctuation included. */
                                characters: number;
                                /** @description A stretch of w characters that became i others counts min(w, i) here and the rest as inserted or deleted. */
                                substituted: number;
                                /** @description Characters that the machine did not read. */
                                inserted: number;
                                /** @description Characters that it read and that are not there. */
                                deleted: number;
                                /** @description substituted + inserted + deleted. */
                                edits: number;
                                /** @description The character error rate, edits / characters: 0.0003 is 3 in 10,000. Null where no text stands on lines. */
                                errorRate: number | null;
                                /** @description Characters that people wrote and that stand on no line, an editor’s note for instance; in no other figure. */
                                added: number;
                                /** @description Lines of the source that the article stands on. */
                                lines: number;
                                /** @description Characters that were taken out as no part of the article; not shown, and in no other figure. */
                                withheld: number;
                            } | null;
                            /** @description From the version before. Null for the first, and where either was erased. */
                            fromPrevious: {
                                /** @description Characters of the text, as in `fromMachine`. */
                                substituted: number;
                                /** @description Characters of the text. */
                                inserted: number;
                                /** @description Characters of the text. */
                                deleted: number;
                                changes: {
                                    /**
                                     * @description As in the article; `body` once for each stretch of paragraphs that changed; `facsimiles` by page.
                                     * @example headline
                                     * @example issue.date
                                     */
                                    field: string;
                                    before: string | null | {
                                        [key: string]: unknown;
                                    }[];
                                    after: string | null | {
                                        [key: string]: unknown;
                                    }[];
                                }[];
                            } | null;
                        }[];
                        /** @description W3C Web Annotations on the lines of the version that was asked for, or the current one. Null where its lines are not known. */
                        annotations: {
                            /** @description JSON-LD. */
                            "@context": (string | {
                                [key: string]: string;
                            })[];
                            /** Format: uri */
                            id: string;
                            /** @enum {string} */
                            type: "AnnotationPage";
                            /** @description One for each line that was corrected, in reading order. */
                            items: {
                                /** Format: uri */
                                id: string;
                                /** @enum {string} */
                                type: "Annotation";
                                /** @enum {string} */
                                motivation: "editing";
                                body: {
                                    /** @enum {string} */
                                    type: "TextualBody";
                                    /** @description The approved text of that line; empty where nothing of it was. */
                                    value: string;
                                    /** @enum {string} */
                                    format: "text/plain";
                                    /** @enum {string} */
                                    language: "zh";
                                };
                                target: {
                                    /** @enum {string} */
                                    type: "SpecificResource";
                                    /**
                                     * Format: uri
                                     * @description The page.
                                     */
                                    source: string;
                                    selector: ({
                                        /** @enum {string} */
                                        type: "TextQuoteSelector";
                                        /** @description The whole line as the machine read it. */
                                        exact: string;
                                    } | {
                                        /** @enum {string} */
                                        type: "FragmentSelector";
                                        /** @enum {string} */
                                        conformsTo: "http://www.w3.org/TR/media-frags/";
                                        /** @description `xywh=x,y,width,height` in the units of the file, mostly pixels of the page’s image. */
                                        value: string;
                                    })[];
                                    /** @description The number of the line in its file. */
                                    line: number;
                                    /** @description SHA-256 of the file that was imported. */
                                    file: string;
                                    /** @description Characters of the line that are not shown. */
                                    withheld?: number;
                                };
                            }[];
                        } | null;
                        links: {
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            self: string;
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            article: string;
                            /**
                             * Format: uri-reference
                             * @description Relative to the server.
                             */
                            versions: string;
                            /** @description Older versions. */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: {
                sort?: "name" | "-name";
                /** @description How many. */
                limit?: number;
                /** @description Where to go on: `next` of the last answer. */
                cursor?: string;
                /** @description Only these members, with commas. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            type?: "publication";
                            /** @description Opaque; never given to anything else. */
                            id?: string;
                            name?: string;
                            /** @description How many public articles and captions stand on it. */
                            texts?: number;
                            firstDate?: string | null;
                            lastDate?: string | null;
                            links?: {
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                self: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                issues: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                articles: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                atom: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                iiif: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                html: string;
                            };
                        }[];
                        /** @description The cursor of what comes next; null at the end. */
                        next: string | null;
                        links: {
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A newspaper, as far as something approved stands in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIssues: {
        parameters: {
            query?: {
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
                sort?: "date" | "-date";
                /** @description How many. */
                limit?: number;
                /** @description Where to go on: `next` of the last answer. */
                cursor?: string;
                /** @description Only these members, with commas. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            type?: "issue";
                            /** @description Opaque; never given to anything else. */
                            id?: string;
                            /**
                             * @description A day as printed.
                             * @example 2023-06-19
                             */
                            date?: string;
                            /** @description `printed`, `inferred` or `uncertain`. */
                            dateCertainty?: string;
                            publication?: {
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                name: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                url: string;
                            };
                            /** @description How many public articles and captions stand on it. */
                            texts?: number;
                            links?: {
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                self: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                pages: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                articles: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                iiif: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                html: string;
                            };
                        }[];
                        /** @description The cursor of what comes next; null at the end. */
                        next: string | null;
                        links: {
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One day’s paper. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPages: {
        parameters: {
            query?: {
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /** @description Printed in this issue: its id. */
                issue?: string;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
                sort?: "date" | "-date";
                /** @description How many. */
                limit?: number;
                /** @description Where to go on: `next` of the last answer. */
                cursor?: string;
                /** @description Only these members, with commas. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            type?: "page";
                            /** @description Opaque; never given to anything else. */
                            id?: string;
                            number?: number | null;
                            name?: string | null;
                            issue?: {
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                /**
                                 * @description A day as printed.
                                 * @example 2023-06-19
                                 */
                                date: string;
                                dateCertainty: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                url: string;
                            };
                            publication?: {
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                name: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                url: string;
                            };
                            /** @description How many public articles and captions stand on it. */
                            texts?: number;
                            links?: {
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                self: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                articles: string;
                                /**
                                 * Format: uri-reference
                                 * @description Relative to the server.
                                 */
                                annotations: string;
                                html: string | null;
                            };
                        }[];
                        /** @description The cursor of what comes next; null at the end. */
                        next: string | null;
                        links: {
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A printed page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPhotos: {
        parameters: {
            query?: {
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /** @description Printed in this issue: its id. */
                issue?: string;
                /** @description Printed on this page, or going on there: its id. */
                page?: string;
                /** @description 版次: articles that begin on a page of this number. */
                pageNumber?: number;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
                sort?: "-first" | "first" | "-date" | "date" | "-changed" | "changed" | "place" | "-place";
                /** @description How many. */
                limit?: number;
                /** @description Where to go on: `next` of the last answer. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Photo"][];
                        /** @description The cursor of what comes next; null at the end. */
                        next: string | null;
                        links: {
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                /** @description Words (all of them), "phrases" (also “” and 「」), `AND`, `OR`, `NOT` and `-`, brackets; `author:`, `title:`, `publication:` (name or id), `date:2023-06` or `date:2023-06-01..2023-06-30`. Simplified and traditional, full and half width, large and small letters are alike. A word of Chinese is found wherever it stands, a sentence end or comma in between keeps it apart. Nothing asks for everything. */
                q?: string;
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /** @description The whole name. */
                author?: string;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
                /** @description 版次: articles that begin on a page of this number. */
                pageNumber?: number;
                hasPhoto?: boolean;
                /** @description By relevance the articles with the words in their headline come first; the first 1,000 can be paged through. By date (`-date`: the newest first) there is no such end. */
                sort?: "relevance" | "date" | "-date";
                /** @description How many. */
                limit?: number;
                /** @description Where to go on: `next` of the last answer. */
                cursor?: string;
                /** @description Count all the found by publication, year, author and page. */
                facets?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many there are in all. */
                        total: number;
                        items: {
                            /** @description The article without its body. */
                            article: {
                                /** @enum {string} */
                                type: "article";
                                /** @description Opaque; never given to anything else. */
                                id: string;
                                kicker: string | null;
                                headline: string | null;
                                subheadline: string | null;
                                byline: string | null;
                                authors: {
                                    name: string;
                                    role: string | null;
                                }[];
                                dateline: string | null;
                                publication: {
                                    /** @description Opaque; never given to anything else. */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    url: string;
                                };
                                issue: {
                                    /** @description Opaque; never given to anything else. */
                                    id: string;
                                    /**
                                     * @description A day as printed.
                                     * @example 2023-06-19
                                     */
                                    date: string;
                                    /** @description `printed`, `inferred` or `uncertain`. */
                                    dateCertainty: string;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    url: string;
                                };
                                pages: {
                                    /** @description Opaque; never given to anything else. */
                                    id: string;
                                    /** @description 版次 */
                                    number: number | null;
                                    name: string | null;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    url: string;
                                }[];
                                photos: {
                                    /** @description Opaque; never given to anything else. */
                                    id: string;
                                    caption: string;
                                    credit: string | null;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    url: string;
                                    image: {
                                        /** @description Opaque; never given to anything else. */
                                        id: string;
                                        file: string;
                                        mimeType: string;
                                        /** @description Pixels. */
                                        width: number;
                                        /** @description Pixels. */
                                        height: number;
                                        /** @description Of the file; those of long ago have none. */
                                        sha256?: string;
                                        /**
                                         * Format: uri-reference
                                         * @description Relative to the server.
                                         */
                                        url: string;
                                        /** @description The image’s service by the IIIF Image API 3, relative to the server. */
                                        iiif: string;
                                    } | null;
                                }[];
                                version: number;
                                /** @description SHA-256 of the public document as it was approved. */
                                snapshot: string;
                                /**
                                 * Format: date-time
                                 * @description When the article was approved for the first time. ISO 8601 in UTC.
                                 */
                                firstPublishedAt: string;
                                /**
                                 * Format: date-time
                                 * @description When this version became public. ISO 8601 in UTC.
                                 */
                                publishedAt: string;
                                /** @description The newest version, when this is not it. */
                                supersededBy: number | null;
                                links: {
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    self: string;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    version: string;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    versions: string;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    corrections: string;
                                    /**
                                     * Format: uri-reference
                                     * @description Relative to the server.
                                     */
                                    html: string;
                                };
                            };
                            /** @description BM25. Articles with the words in their headline come first whatever it is; 0 when sorted by date. */
                            score: number;
                            /** @description HTML in which nothing but `<mark>` is markup. */
                            headline: string | null;
                            snippets: string[];
                        }[];
                        facets: {
                            publication: {
                                /** @description As the parameter takes it. */
                                value: string;
                                /** @description For people, where that is something else. */
                                label?: string;
                                count: number;
                            }[];
                            year: {
                                /** @description As the parameter takes it. */
                                value: string;
                                /** @description For people, where that is something else. */
                                label?: string;
                                count: number;
                            }[];
                            author: {
                                /** @description As the parameter takes it. */
                                value: string;
                                /** @description For people, where that is something else. */
                                label?: string;
                                count: number;
                            }[];
                            page: {
                                /** @description As the parameter takes it. */
                                value: string;
                                /** @description For people, where that is something else. */
                                label?: string;
                                count: number;
                            }[];
                        } | null;
                        /** @description The cursor of what comes next; null at the end. */
                        next: string | null;
                        links: {
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSearchDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/opensearchdescription+xml": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description `next` of the last answer; at first `0`, or nothing. */
                since?: string;
                limit?: number;
                kind?: "created" | "corrected" | "withdrawn" | "restored" | "erased";
                /** @description Changes of texts that stood in this newspaper then; all that comes after of a text that stood in it before, also in another one (`publication` of the change says in which); and all erasures. */
                publication?: string;
                type?: "article" | "caption";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["Change"][];
                        /** @description What to ask with the next time, also when there is nothing new. */
                        next: string;
                        /** @description Whether there are more already. */
                        hasMore: boolean;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportArticles: {
        parameters: {
            query?: {
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /** @description Printed in this issue: its id. */
                issue?: string;
                /** @description Printed on this page, or going on there: its id. */
                page?: string;
                /** @description 版次: articles that begin on a page of this number. */
                pageNumber?: number;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
                /** @description The whole name. */
                author?: string;
                hasPhoto?: boolean;
                /** @description Goes on after this article: the last whole line of an export that broke off. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Lines, gzipped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queryByGet: {
        parameters: {
            query?: {
                query?: string;
                operationName?: string;
                /** @description JSON */
                variables?: string;
                /** @description JSON */
                extensions?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As GraphQL over HTTP has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/graphql-response+json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The question cannot be answered as it is; `errors` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/graphql-response+json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description None of the formats asked for is there; `detail` names those that are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What was sent is not in a format, or an encoding, that can be read; `detail` names those that can. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queryByPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query?: string;
                    operationName?: string | null;
                    variables?: {
                        [key: string]: unknown;
                    } | null;
                    extensions?: {
                        [key: string]: unknown;
                    } | null;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description As GraphQL over HTTP has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/graphql-response+json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The question cannot be answered as it is; `errors` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/graphql-response+json": {
                        data?: unknown;
                        errors?: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description None of the formats asked for is there; `detail` names those that are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What was sent is not in a format, or an encoding, that can be read; `detail` names those that can. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    atomFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom (RFC 4287, tombstones by RFC 6721): the newest 50, with their full text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    atomSearchFeed: {
        parameters: {
            query: {
                /** @description As in `/api/v1/search`. */
                q: string;
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /** @description The whole name. */
                author?: string;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom (RFC 4287, tombstones by RFC 6721): the newest 50, with their full text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jsonFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Feed 1.1: the newest 50, with their full text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        version: string;
                        title: string;
                        items: ({
                            id: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jsonSearchFeed: {
        parameters: {
            query: {
                /** @description As in `/api/v1/search`. */
                q: string;
                /** @description Printed in this newspaper: its id. */
                publication?: string;
                /** @description The whole name. */
                author?: string;
                /**
                 * @description Printed on this day or later.
                 * @example 2023-06-19
                 */
                from?: string;
                /**
                 * @description Printed on this day or earlier.
                 * @example 2023-06-19
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Feed 1.1: the newest 50, with their full text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        version: string;
                        title: string;
                        items: ({
                            id: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publicationFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The publication’s id, with `.atom` or `.json`. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest, with their full text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                    "application/feed+json": {
                        version: string;
                        title: string;
                        items: ({
                            id: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    oai: {
        parameters: {
            query?: {
                /** @description `Identify`, `ListMetadataFormats`, `ListSets`, `ListIdentifiers`, `ListRecords` or `GetRecord`. */
                verb?: string;
                /** @description `oai_dc`, or `tei` for the whole text. */
                metadataPrefix?: string;
                /** @description `oai:HOST:articles/ID` */
                identifier?: string;
                /** @description The id of a publication. */
                set?: string;
                /** @description A day, or a second in UTC; changed then or later. */
                from?: string;
                /** @description As `from`; changed then or earlier. */
                until?: string;
                /** @description Of the last answer; alone beside the verb. */
                resumptionToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OAI-PMH, errors of the protocol too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    oaiForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OAI-PMH, errors of the protocol too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/tiff": string;
                    "image/webp": string;
                };
            };
            /** @description The part asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/tiff": string;
                    "image/webp": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is shorter than that; `size` says how long it is. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImageService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See info.json. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImageInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image’s info.json. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/image/3/context.json";
                        /** Format: uri */
                        id: string;
                        /** @enum {string} */
                        type: "ImageService3";
                        /** @enum {string} */
                        protocol: "http://iiif.io/api/image";
                        /** @enum {string} */
                        profile: "level2";
                        width: number;
                        height: number;
                        maxWidth: number;
                        maxHeight: number;
                        maxArea: number;
                        sizes: {
                            width: number;
                            height: number;
                        }[];
                        tiles: {
                            width: number;
                            height: number;
                            scaleFactors: number[];
                        }[];
                        extraFormats: string[];
                        extraQualities: string[];
                        extraFeatures: string[];
                    };
                    "application/json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/image/3/context.json";
                        /** Format: uri */
                        id: string;
                        /** @enum {string} */
                        type: "ImageService3";
                        /** @enum {string} */
                        protocol: "http://iiif.io/api/image";
                        /** @enum {string} */
                        profile: "level2";
                        width: number;
                        height: number;
                        maxWidth: number;
                        maxHeight: number;
                        maxArea: number;
                        sizes: {
                            width: number;
                            height: number;
                        }[];
                        tiles: {
                            width: number;
                            height: number;
                            scaleFactors: number[];
                        }[];
                        extraFormats: string[];
                        extraQualities: string[];
                        extraFeatures: string[];
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImageRegion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
                /**
                 * @description `full`, `square`, `x,y,w,h` or `pct:x,y,w,h`.
                 * @example full
                 */
                region: string;
                /**
                 * @description `max`, `w,`, `,h`, `pct:n`, `w,h` or `!w,h`; with `^` before it also larger than the region.
                 * @example !400,400
                 */
                size: string;
                /**
                 * @description Degrees clockwise, 0 to 360; mirrored before that with `!`.
                 * @example 0
                 */
                rotation: string;
                /**
                 * @description `default`, `color`, `gray` or `bitonal`.
                 * @example default
                 */
                quality: string;
                /**
                 * @description `jpg`, `png` or `webp`.
                 * @example jpg
                 */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image. `Link` names its canonical address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been withdrawn; `reason` says why, `withdrawnAt` when. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was public and has been erased for legal reasons. */
            451: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A format of the Image API that is not made here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "Manifest";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "Manifest";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPageAnnotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page of annotations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "AnnotationPage";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "AnnotationPage";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicationCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "Collection";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "Collection";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getYearCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque; never given to anything else. */
                id: string;
                /** @example 2023 */
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "Collection";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/json": {
                        /** @enum {string} */
                        "@context": "http://iiif.io/api/presentation/3/context.json";
                        /**
                         * Format: uri
                         * @description Its own address.
                         */
                        id: string;
                        /** @enum {string} */
                        type: "Collection";
                        label: {
                            [key: string]: string[];
                        };
                        items: ({
                            /** Format: uri */
                            id: string;
                            type: string;
                            label?: {
                                [key: string]: string[];
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A parameter cannot be used as it is; `parameter` names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing public was ever at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The public texts are just being made ready; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
