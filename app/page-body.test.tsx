import { renderToPipeableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageBody } from './page-body.ts';

const LINES = Array.from({ length: 2_000 }, (_, n) => `line ${n} – £`);

test('a page that React writes in many pieces is one, to the last word and with nothing between', async () => {
  const list = LINES.map((line) => <p key={line}>{line}</p>);
  const body = new PageBody();
  await new Promise<void>((onAllReady) => {
    const { pipe } = renderToPipeableStream(list, {
      onAllReady: () => {
        pipe(body);
        onAllReady();
      },
    });
  });

  const page = new TextDecoder().decode(await body.whole());

  expect(page).toBe(LINES.map((line) => `<p>${line}</p>`).join(''));
});
