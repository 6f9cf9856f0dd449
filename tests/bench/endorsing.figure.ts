import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { createPool } from '#server/database.ts';
import { createCaller } from '#server/trpc/app.router.ts';
import type { Caller } from '#server/trpc/trpc.ts';
import { aCode } from '#tests/fixtures/prove.ts';
import { percentile } from './statistics.ts';

export type Delegate = { personId: string; officeId: string };
export type OpenRound = { roundId: string; hash: string };

/** Milliseconds until an endorsement and its ledger entry are committed, asked of the API in process. */
export async function endorsing(
  db: Kysely<Database>,
  cases: readonly { delegate: Delegate; round: OpenRound }[],
): Promise<number> {
  const times: number[] = [];
  for (const { delegate, round } of cases) {
    const api = createCaller({ ...BENCH_CONTEXT, db, person: asPerson(delegate) });
    const endorsement = {
      roundId: round.roundId,
      officeId: delegate.officeId,
      readHash: round.hash,
      choice: 'endorse' as const,
      reservations: [],
    };
    const proof = await aCode({ api, db }, { act: 'decide', ...endorsement });
    const start = performance.now();
    await api.signOff.decide({ ...endorsement, proof });
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

/** The floor: two rows in one committed transaction on the same database. */
export async function twoRows(url: string, count: number): Promise<number> {
  const pool = createPool({ url, max: 1, onError: () => undefined });
  await pool.query('create table if not exists bench_row (id bigserial primary key, text text)');
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    await pool.query('begin');
    await pool.query('insert into bench_row (text) values ($1)', ['decision']);
    await pool.query('insert into bench_row (text) values ($1)', ['entry']);
    await pool.query('commit');
    times.push(performance.now() - start);
  }
  await pool.end();
  return percentile(times, 0.5);
}

/** Nobody listens here: the ledger's own NOTIFY still goes out with the commit. */
const BENCH_CONTEXT = {
  now: () => new Date(),
  notifications: {
    async *listen(): AsyncGenerator<string> {},
    on: () => () => undefined,
    close: async () => undefined,
  },
  installation: {
    readMode: async () => 'real' as const,
    demonstrationAllowed: false,
    mailReady: true,
    publicUrl: 'http://localhost',
    checkpoints: {
      keys: [],
      latest: () => Promise.reject(new Error('Nothing is signed in a bench')),
    },
  },
};

function asPerson({ personId, officeId }: Delegate): Caller {
  return {
    id: personId,
    name: 'Bench delegate',
    email: 'bench@example.org',
    sessionId: '00000000-0000-4000-8000-000000000000',
    mandates: [{ officeId, role: 'delegate' }],
  };
}
