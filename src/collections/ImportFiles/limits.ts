/** One file: the largest METS and ALTO files of whole issues are some 20 MB. */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024
/** One import: an issue of 200 pages in ALTO is some 400 MB. */
export const MAX_IMPORT_BYTES = 2 * 1024 * 1024 * 1024
export const MAX_IMPORT_FILES = 2_000
