import type { DeskText } from './DeskText'

/** What was typed and may not have reached the server: with the text and the revision that it was made on. */
export type Draft = { at: number; base: DeskText; revision: number; text: DeskText }

const STORE = 'drafts'

let opened: Promise<IDBDatabase> | null = null

const open = (): Promise<IDBDatabase> => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('reissue-desk', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
  return opened
}

const run = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const transaction = (await open()).transaction(STORE, mode)
  const request = ask(transaction.objectStore(STORE))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
}

/** One for each person and document, so that two people at one computer do not meet. */
export const draftKey = (user: string, collection: string, id: string): string => `${user}:${collection}:${id}`

export const readDraft = async (key: string): Promise<Draft | null> => ((await run('readonly', (store) => store.get(key))) as Draft | undefined) ?? null
export const writeDraft = (key: string, draft: Draft): Promise<unknown> => run('readwrite', (store) => store.put(draft, key))
export const dropDraft = (key: string): Promise<unknown> => run('readwrite', (store) => store.delete(key))
