import http from 'node:http';
import type { Running } from './processes.ts';
import { percentile } from './statistics.ts';

const WARM_UP = 15;

/** Milliseconds to the last byte, and processor milliseconds of the server, for one page. */
export async function pageTime(
  server: Running,
  path: string,
  { cookie, requests }: { cookie: string; requests: number },
): Promise<{ p50: number; cpuMs: number }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const get = () => fetchPage(new URL(path, server.url), cookie, agent);
  for (let n = 0; n < WARM_UP; n += 1) await get();
  const before = await server.ask('cpuMs');
  const times: number[] = [];
  for (let n = 0; n < requests; n += 1) {
    const start = performance.now();
    await get();
    times.push(performance.now() - start);
  }
  const after = await server.ask('cpuMs');
  agent.destroy();
  return { p50: percentile(times, 0.5), cpuMs: (after - before) / requests };
}

function fetchPage(url: URL, cookie: string, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url.pathname} answered ${response.statusCode}`));
      });
    });
    request.once('error', reject);
  });
}
