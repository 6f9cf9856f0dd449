import type { HandleDocumentRequestFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '#app/ui/nonce.ts';
import { PageBody } from './page-body.ts';

type HandlerArguments = Parameters<HandleDocumentRequestFunction>;

/** After this, a page that is still waiting for data is cut off rather than left hanging. */
export const streamTimeout = 10_000;

/** Pages go out whole: loaders have read all there is to say before the first word is drawn. */
export default function handleRequest(
  ...[request, status, headers, remixContext, { cspNonce }]: HandlerArguments
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    let framed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={streamTimeout}
          nonce={cspNonce}
        />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onShellReady() {
          framed = true;
        },
        onAllReady() {
          clearTimeout(patience);
          headers.set('content-type', 'text/html; charset=utf-8');
          pipe(new PageBody())
            .whole()
            .then((page) => resolve(new Response(page, { headers, status: finalStatus })), reject);
        },
        onShellError(error) {
          clearTimeout(patience);
          reject(error);
        },
        onError(error) {
          finalStatus = 500;
          if (framed) report(error, request);
        },
      },
    );
    const patience = setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Loaders' and actions' unexpected errors. A request the reader gave up is not one. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) report(error, request);
}

function report(error: unknown, request: Request): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const { pathname } = new URL(request.url);
  const line = { level: 'error', event: 'page', method: request.method, pathname, message, stack };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
