import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type HandleDocumentRequestFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '#app/ui/nonce.ts';

type HandlerArguments = Parameters<HandleDocumentRequestFunction>;

/** After this, a page that is still waiting for data is cut off rather than left hanging. */
export const streamTimeout = 10_000;

/** Readers get the page as soon as its frame stands, bots when all of it does. */
export default function handleRequest(
  ...[request, status, headers, remixContext, { cspNonce }]: HandlerArguments
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent')) || remixContext.isSpaMode;
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    let framed = false;
    const respond = () => {
      framed = true;
      const body = new PassThrough();
      headers.set('content-type', 'text/html; charset=utf-8');
      resolve(
        new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }),
      );
      pipe(body);
    };
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
        [whole ? 'onAllReady' : 'onShellReady']: respond,
        onShellError: reject,
        onError(error) {
          finalStatus = 500;
          if (framed) report(error, request);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
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
