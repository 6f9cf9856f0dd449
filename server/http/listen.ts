import type { Server } from 'node:http';

const PATIENCE_MS = 5_000;
const PAUSE_MS = 200;

/** A start that cannot go on, in words for whoever started it. */
export class StartError extends Error {
  override name = 'StartError';
}

/**
 * Takes the port and answers 503 until the rest is ready. A server that is just stopping gets a
 * few seconds to let go of it. Resolves to the port.
 */
export async function listen(server: Server, { port, host }: { port: number; host: string }) {
  server.on('request', (_request, response) => {
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' });
    response.end('Concord is starting.');
  });
  for (const began = Date.now(); ; ) {
    const failure = await tryToListen(server, port, host);
    if (!failure) break;
    if (failure.code !== 'EADDRINUSE') throw new StartError(refusedWords(failure, port, host));
    if (Date.now() - began > PATIENCE_MS) throw new StartError(takenWords(port));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : port;
}

function tryToListen(server: Server, port: number, host: string) {
  return new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const settle = (error?: NodeJS.ErrnoException) => {
      server.off('error', settle).off('listening', settle);
      resolve(error);
    };
    server.once('error', settle).once('listening', settle).listen(port, host);
  });
}

function takenWords(port: number): string {
  return (
    `Port ${port} is taken by another program, perhaps by a Concord that is running already. ` +
    `Stop that program, or choose another port: PORT=${port + 1} npm start`
  );
}

function refusedWords({ code, message }: NodeJS.ErrnoException, port: number, host: string) {
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023.`;
  return `Concord cannot listen on ${host}, port ${port}: ${message}`;
}
