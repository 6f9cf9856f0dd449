import type { WritingOffice } from '#app/documents/editor/suggesting/suggesting-mode.tsx';
import type { SetAside } from './set-aside.ts';

/** Whose words, and of which text; its title is shown where the text itself may not be. */
export type KeptPlace = { person: string; document: string; positionId: string; title: string };

/** A change that has not been acknowledged, as one window left it. */
export type UnsentRow = KeptPlace & {
  writer: string;
  schemaVersion: number;
  bytes: Uint8Array;
};

/** A text as it was last seen, for opening it without a connection. */
export type KeptText = {
  person: string;
  document: string;
  positionId: string;
  title: string;
  me: {
    personId: string;
    officeId: string | null;
    name: string;
    officeName: string;
    color: string;
  };
  canEditDirectly: boolean;
  /** Those in whose name they may propose. */
  offices: readonly WritingOffice[];
  /** Whether this person could write in it then. */
  writable: boolean;
  schemaVersion: number;
  bytes: Uint8Array;
  at: Date;
};

type Stores = { unsent: UnsentRow; setAside: SetAside; texts: KeptText };
export type StoreName = keyof Stores;

const NAME = 'concord-kept';
const VERSION = 1;
/** The rows of one person's document, in each store. */
const OF = 'of';

let opening: Promise<IDBDatabase> | undefined;

/** Runs one transaction; resolves with its result once the browser says that it is kept. */
export async function keptTransaction<Result>(
  names: readonly StoreName[],
  mode: IDBTransactionMode,
  run: (store: <Name extends StoreName>(name: Name) => KeptStore<Stores[Name]>) => Promise<Result>,
): Promise<Result> {
  opening ??= openDatabase();
  const database = await opening;
  const transaction = database.transaction([...names], mode, { durability: 'strict' });
  const completed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Not kept'));
  });
  const [result] = await Promise.all([run((name) => keptStore(transaction, name)), completed]);
  return result;
}

export type KeptStore<Row> = {
  /** Answers with the row's key. */
  put: (row: Row) => Promise<IDBValidKey>;
  remove: (key: IDBValidKey) => Promise<void>;
  /** Rows with their keys: of one document, of one person, or all. */
  rows: (of?: { person: string; document?: string }) => Promise<{ key: IDBValidKey; row: Row }[]>;
};

function keptStore<Row>(transaction: IDBTransaction, name: StoreName): KeptStore<Row> {
  const store = transaction.objectStore(name);
  return {
    put: (row) => answerTo(store.put(row)),
    remove: (key) => answerTo(store.delete(key)),
    rows: (of) => {
      const range = of && rangeOf(of);
      return found(store.index(OF).openCursor(range));
    },
  };
}

function rangeOf({ person, document }: { person: string; document?: string }): IDBKeyRange {
  return document === undefined
    ? IDBKeyRange.bound([person], [person, []])
    : IDBKeyRange.only([person, document]);
}

function found<Row>(
  request: IDBRequest<IDBCursorWithValue | null>,
): Promise<{ key: IDBValidKey; row: Row }[]> {
  const rows: { key: IDBValidKey; row: Row }[] = [];
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(rows);
      rows.push({ key: cursor.primaryKey, row: cursor.value });
      cursor.continue();
    };
  });
}

function answerTo<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Rejects where a browser keeps nothing, as some do in private windows. */
function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      const stores = [
        result.createObjectStore('unsent', { autoIncrement: true }),
        result.createObjectStore('setAside', { keyPath: 'id' }),
        result.createObjectStore('texts', { keyPath: ['person', 'document'] }),
      ];
      for (const store of stores) store.createIndex(OF, ['person', 'document']);
    };
    request.onsuccess = () => {
      const { result } = request;
      // Another window asks for a newer form, or to clear everything.
      result.onversionchange = () => result.close();
      result.onclose = () => {
        opening = undefined;
      };
      resolve(result);
    };
    request.onerror = () => reject(request.error ?? new Error('Nothing can be kept here'));
    request.onblocked = () => reject(new Error('Another window holds an older form of it'));
  });
}
