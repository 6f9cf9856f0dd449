import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.rules.ts';

test('a table has a line for its columns and one for each row', () => {
  const rows = [
    { title: 'Fares, "fair" ones', count: 2 },
    { title: null, count: -1 },
  ];
  expect(csv(['title', 'count'], rows)).toBe(
    '\uFEFFtitle,count\r\n"Fares, ""fair"" ones",2\r\n,-1\r\n',
  );
});

test.each(['=1+1', '+44', '-x', '@sum', '\tx', '\rx'])('%j is words, never a formula', (words) => {
  const written = csv(['a'], [{ a: words }])
    .split('\r\n')
    .slice(1)
    .join('\r\n');
  expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
});

test('whatever a cell holds, it is read back as it was, but for the mark that disarms it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (cells) => {
      const rows = cells.map(([a, b]) => ({ a, b }));
      const armed = (words: string) => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);
      expect(read(csv(['a', 'b'], rows))).toEqual([
        ['a', 'b'],
        ...cells.map(([a, b]) => [armed(a), armed(b)]),
      ]);
    }),
    { numRuns: 1_000 },
  );
});

/** RFC 4180, read character by character: another way than the one that writes. */
function read(table: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let words = '';
  let quoted = false;
  const text = table.slice(1);
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') words += sign;
      else if (text[at + 1] === '"') {
        words += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      line.push(words);
      words = '';
    } else if (sign === '\r') {
      line.push(words);
      lines.push(line);
      line = [];
      words = '';
      at += 1;
    } else words += sign;
  }
  return lines;
}
