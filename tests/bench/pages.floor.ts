import http from 'node:http';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import './reporting.ts';

/**
 * The floor for pages: a plain HTTP server that draws a table of 25 × 20 with React, with no
 * session, no database and no framework.
 */
const ROWS = 25;
const COLUMNS = 20;

function table() {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    h(
      'tr',
      { key: row },
      h('th', { scope: 'row' }, `Position ${row + 1}`),
      ...Array.from({ length: COLUMNS }, (_unused, column) =>
        h('td', { key: column }, h('strong', { className: 'tag' }, 'Endorsed')),
      ),
    ),
  );
  return h('html', { lang: 'en' }, h('body', null, h('table', null, h('tbody', null, rows))));
}

const server = http.createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!DOCTYPE html>${renderToString(table())}`);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) {
    console.log(`ready http://127.0.0.1:${address.port}`);
  }
});
