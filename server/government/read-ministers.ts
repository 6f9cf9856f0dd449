import { parse } from 'csv-parse/sync';
import { refuse } from '#server/trpc/trpc.ts';
import type { Listed } from '#shared/government/minister-list.rules.ts';

const MAX_BYTES = 5_000_000;
const MAX_ROWS = 30_000;
const MAX_CELL = 2_000;
const MAX_NAME = 150;

/** A line that could not be taken, and why; `file` counts from 1, in the order chosen. */
export type Unread = { file: number; line: number; why: UnreadReason };
export type UnreadReason = 'columns' | 'day' | 'order' | 'name' | 'unknown_person' | 'unknown_post';
export type ReadList = { rows: Listed[]; unread: Unread[] };

type Cells = Record<string, string>;
type Row = { file: number; line: number; cells: Cells };
type Table = { columns: readonly string[]; rows: Row[] };

/** One table with a row for each tenure, or the tables of the database, which name each other by id. */
const ONE_TABLE = ['minister_name', 'role', 'start_date', 'end_date'];
const TABLES = {
  characteristics: ['appointment_id', 'is_acting', 'start_date'],
  appointment: ['id', 'person_id', 'post_id', 'start_date', 'end_date'],
  person: ['id', 'id_parliament', 'name', 'start_date', 'end_date'],
  post: ['id', 'name', 'organisation_id'],
} as const;

/** Reads the published files of a list of ministers. Refuses what is none; tells of lines it cannot take. */
export function readMinisters(files: readonly Uint8Array[]): ReadList {
  if (files.reduce((sum, bytes) => sum + bytes.length, 0) > MAX_BYTES) refuse('list_too_large');
  const unread: Unread[] = [];
  const tables = files.map((bytes, place) => readTable(bytes, place + 1, unread));
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > MAX_ROWS) refuse('list_too_large');
  const one = tables.find((table) => has(table, ONE_TABLE));
  const candidates = one ? one.rows.map(fromOneTable) : joined(tables);
  const rows = candidates.flatMap((candidate) => {
    const read = asListed(candidate);
    if ('line' in read) return [read];
    unread.push({ file: candidate.file, line: candidate.line, why: read.why });
    return [];
  });
  return { rows, unread: unread.toSorted((a, b) => a.file - b.file || a.line - b.line) };
}

function readTable(bytes: Uint8Array, file: number, unread: Unread[]): Table {
  let columns: string[] = [];
  const rows = parsed(() =>
    parse<{ record: Cells; info: { lines: number } }>(utf8(bytes), {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: MAX_CELL * 20,
      columns: (header: string[]) => {
        columns = header.map((name) => name.toLowerCase());
        return columns;
      },
      on_skip: (error) => {
        unread.push({ file, line: Number(error?.['lines'] ?? 0), why: 'columns' });
        return undefined;
      },
    }),
  );
  return {
    columns,
    rows: rows.map(({ record, info }) => ({ file, line: info.lines, cells: record })),
  };
}

/** What is no CSV at all is refused whole, in words; nothing is guessed from the rest of it. */
function parsed<Rows>(read: () => Rows): Rows {
  try {
    return read();
  } catch {
    return refuse('list_not_csv');
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('list_not_csv');
  }
}

function has({ columns }: Table, wanted: readonly string[]): boolean {
  return wanted.every((name) => columns.includes(name));
}

type Candidate = Omit<Row, 'cells'> & {
  person: string | null;
  role: string | null;
  from: string;
  to: string;
  acting: boolean;
};

function fromOneTable({ file, line, cells }: Row): Candidate {
  const role = cells['role'] ?? '';
  return {
    file,
    line,
    person: cells['minister_name'] ?? '',
    role: role.replace(/ \((acting|on leave)\)$/i, ''),
    from: cells['start_date'] ?? '',
    to: cells['end_date'] ?? '',
    acting: isTrue(cells['is_acting']) || /\(acting\)$/i.test(role),
  };
}

/** Appointments, each with the name its person went by when it began. */
function joined(tables: readonly Table[]): Candidate[] {
  const find = (kind: keyof typeof TABLES) =>
    tables.find((table) => has(table, TABLES[kind]))?.rows;
  const [appointments, people, posts] = [find('appointment'), find('person'), find('post')];
  if (!appointments || !people || !posts) return refuse('list_columns_missing');
  const names = Map.groupBy(people, ({ cells }) => cells['id'] ?? '');
  const roles = new Map(posts.map(({ cells }) => [cells['id'], cells['name'] ?? '']));
  const acting = actingAppointments(find('characteristics') ?? []);
  return appointments.map(({ file, line, cells }) => {
    const from = cells['start_date'] ?? '';
    return {
      file,
      line,
      person: nameOn(names.get(cells['person_id'] ?? '') ?? [], from),
      role: roles.get(cells['post_id']) ?? null,
      from,
      to: cells['end_date'] ?? '',
      acting: acting.has(cells['id'] ?? ''),
    };
  });
}

function nameOn(people: readonly Row[], day: string): string | null {
  const found = people.find(({ cells }) => {
    const [from, to] = [blank(cells['start_date']), blank(cells['end_date'])];
    return (from === null || from <= day) && (to === null || day < to);
  });
  return found?.cells['name'] ?? null;
}

function actingAppointments(rows: readonly Row[]): ReadonlySet<string> {
  const ids = rows.filter(({ cells }) => isTrue(cells['is_acting']));
  return new Set(ids.map(({ cells }) => cells['appointment_id'] ?? ''));
}

function asListed(candidate: Candidate): Listed | { why: UnreadReason } {
  const { line, person, role, from, acting } = candidate;
  const to = blank(candidate.to);
  if (person === null) return { why: 'unknown_person' };
  if (role === null) return { why: 'unknown_post' };
  if (!person || person.length > MAX_NAME || /\p{Cc}/u.test(person)) return { why: 'name' };
  if (!isDay(from) || (to !== null && !isDay(to))) return { why: 'day' };
  if (to !== null && to <= from) return { why: 'order' };
  return { line, role, personName: person.normalize('NFC'), startsOn: from, endsOn: to, acting };
}

/** The database writes NULL, its site leaves the cell empty. */
function blank(cell: string | undefined): string | null {
  return cell === undefined || cell === '' || cell.toUpperCase() === 'NULL' ? null : cell;
}

function isTrue(cell: string | undefined): boolean {
  return /^(true|1)$/i.test(cell ?? '');
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
