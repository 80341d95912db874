/** What is kept on the device. */
const NAME = 'linjuli'
const VERSION = 1
export type Store = 'outbox' | 'kept'

let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, VERSION)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('outbox', { keyPath: 'id' })
      asked.result.createObjectStore('kept', { keyPath: 'id' })
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => {
      opening = undefined
      reject(asked.error ?? new Error('the device keeps nothing'))
    }
  })
  return opening
}

async function run<T>(store: Store, mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode)
    const asked = ask(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
  })
}

export const db = {
  all: <T>(store: Store): Promise<T[]> => run<T[]>(store, 'readonly', (rows) => rows.getAll() as IDBRequest<T[]>),
  get: <T>(store: Store, id: string): Promise<T | undefined> =>
    run<T | undefined>(store, 'readonly', (rows) => rows.get(id) as IDBRequest<T | undefined>),
  put: <T extends { id: string }>(store: Store, row: T): Promise<unknown> => run(store, 'readwrite', (rows) => rows.put(row)),
  remove: (store: Store, id: string): Promise<unknown> => run(store, 'readwrite', (rows) => rows.delete(id)),
  clear: (store: Store): Promise<unknown> => run(store, 'readwrite', (rows) => rows.clear()),
}
