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
export const keptKey = (user: string, collection: string, id: string): string => `${user}:${collection}:${id}`

/** What was done in this browser and may not have reached the server; null when there is none. Rejects without IndexedDB. */
export const readKept = async <T>(key: string): Promise<T | null> => ((await run('readonly', (store) => store.get(key))) as T | undefined) ?? null

export const writeKept = (key: string, value: unknown): Promise<unknown> => run('readwrite', (store) => store.put(value, key))

export const dropKept = (key: string): Promise<unknown> => run('readwrite', (store) => store.delete(key))
