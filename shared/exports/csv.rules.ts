/** What a cell of an exported table holds. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** A spreadsheet takes a cell that begins so for a formula, and would run it. */
const RUNS = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;
/** Without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as RFC 4180 has it, its columns named by the first row's keys. */
export function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const words = RUNS.test(String(value)) ? `'${value}` : String(value);
  return QUOTED.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
