import { strToU8, zipSync } from 'fflate';
import type { Kysely } from 'kysely';
import {
  type InformationRequest,
  lettersForBundle,
  withheldCounts,
} from '#db/disclosure/disclosure.reads.ts';
import type { ExportScope } from '#db/exports/export-scope.reads.ts';
import type { Database } from '#db/schema.ts';
import { csvOf } from '#server/exports/export-downloads.ts';
import { exportedTable } from '#server/exports/export-tables.ts';
import { pdfLetter } from '#server/letters/pdf.export.ts';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import {
  COUNTED_LAYERS,
  type CountedLayer,
  NAMING_COLUMNS,
  WITHHELD,
} from '#shared/disclosure/withheld.rules.ts';
import type { Row } from '#shared/exports/csv.rules.ts';
import { EXPORT_TABLES, type ExportTable, REFERENCE_TABLES } from '#shared/exports/export.state.ts';
import { printedLetter } from '#shared/letters/printed-letter.rules.ts';

export type Request = Pick<
  InformationRequest,
  'asked' | 'receivedOn' | 'positionId' | 'positionTitle' | 'words' | 'from' | 'to'
>;

/** What a bundle holds and what it leaves out, before it is put into files. */
export type Disclosed = {
  tables: { table: ExportTable; rows: readonly Row[] }[];
  withheld: { what: string; why: string; count: number | null }[];
};

/** The record within a request's scope, as the secretariat may see it; private layers are never read. */
export async function disclosed(
  db: Kysely<Database>,
  request: Request,
  now: Date,
): Promise<Disclosed> {
  const scope = scopeOf(request, now);
  const asked = EXPORT_TABLES.filter((table) => !REFERENCE_TABLES.includes(table));
  const [tables, counts] = await Promise.all([
    Promise.all(
      asked.map(async (table) => {
        const rows = await exportedTable(db, table, scope);
        return { table, rows: rows.map((row) => withoutNames(table, row)) };
      }),
    ),
    withheldCounts(db, scope),
  ]);
  const withheld = WITHHELD.map(({ layer, what, why }) => {
    const counted = COUNTED_LAYERS.find((each): each is CountedLayer => each === layer);
    return { what, why, count: counted ? counts[counted] : null };
  });
  return { tables: tables.filter(({ rows }) => rows.length > 0), withheld };
}

/** Zip files carry times; the same record gives the same bytes whenever it is packed. */
const PACKED = new Date('2000-01-01T12:00:00Z');

/** The bundle as a zip: each table as CSV and JSON, each letter as PDF, what was withheld and why. */
export async function bundleOf(
  db: Kysely<Database>,
  request: Request,
  { demonstration, now }: { demonstration: boolean; now: Date },
): Promise<Uint8Array> {
  const { tables, withheld } = await disclosed(db, request, now);
  const letters = await lettersForBundle(db, scopeOf(request, now));
  const files: Record<string, Uint8Array> = {
    'READ ME FIRST.txt': strToU8(readMe(request, tables, letters.length)),
    'withheld.csv': strToU8(csvOf(withheld.map(({ what, why, count }) => ({ what, count, why })))),
  };
  for (const { table, rows } of tables) {
    files[`tables/${table}.csv`] = strToU8(csvOf(rows));
    files[`tables/${table}.json`] = strToU8(JSON.stringify(rows, null, 1));
  }
  for (const { content, dated, letterHash, verificationCode } of letters) {
    const issued = { letterHash, verificationCode };
    const pdf = pdfLetter(printedLetter({ content, issued, demonstration }));
    files[`letters/${dated} ${verificationCode}.pdf`] = new Uint8Array(pdf);
  }
  return zipSync(files, { mtime: PACKED });
}

/** A row as a bundle holds it: the columns that name an official are not there. */
function withoutNames(table: ExportTable, row: Row): Row {
  const naming = NAMING_COLUMNS[table] ?? [];
  return Object.fromEntries(Object.entries(row).filter(([column]) => !naming.includes(column)));
}

function scopeOf({ positionId, words, from, to }: Request, now: Date): ExportScope {
  return {
    sight: { all: true, officeIds: [] },
    now,
    positionId: positionId ?? undefined,
    words: words ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
}

function readMe(request: Request, tables: Disclosed['tables'], letters: number): string {
  const { asked, receivedOn, positionTitle, words, from, to } = request;
  return [
    `Request received on ${dateWords(receivedOn)}: ${asked}`,
    '',
    'Searched for:',
    `  position: ${positionTitle ?? 'all'}`,
    `  words: ${words ?? 'any'}`,
    `  from ${from ? dateWords(from) : 'the beginning'} to ${to ? dateWords(to) : 'the day of the answer'}`,
    '',
    'In this bundle:',
    ...tables.map(({ table, rows }) => `  tables/${table}: ${rows.length}`),
    `  letters: ${letters}`,
    '',
    'withheld.csv lists what the record holds and this bundle does not, and why.',
    '',
  ].join('\r\n');
}
