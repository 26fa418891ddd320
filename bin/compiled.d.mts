/**
 * A program of this project, compiled for Node as it is (bin/compiled.mjs).
 * @param entry the program's first file, seen from the project's folder `root`.
 * @returns the compiled file; null where it can be neither found nor made.
 */
export declare const compiled: (root: string, entry: string) => Promise<string | null>
