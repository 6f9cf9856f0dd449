import { besideServer, withDatabase } from './bench-database.ts';
import type { BenchScene } from './bench-scene.ts';
import { processorTime } from './busy-machine.ts';
import { endorsing, twoRows } from './endorsing.figure.ts';
import { addPositionsInRound, openRounds, undecidedCases } from './fill-rounds.ts';
import { largestMatrix, timeBarePass, timeFrontier } from './frontier.figure.ts';
import { keystrokes } from './keystrokes.figure.ts';
import { bareHashing, fillLedger, verifying } from './ledger.figure.ts';
import { coldOpen, memoryPerPaper } from './opening.figure.ts';
import type { BenchOptions, FigureGroup } from './options.ts';
import { pageTime } from './pages.figure.ts';
import { papers } from './papers.figure.ts';
import { type Running, startFloor, startServer } from './processes.ts';
import { measureRounds, type Round, type Samples } from './rounds.ts';
import type { Venue } from './seats.ts';
import { median } from './statistics.ts';
import type { Typing } from './typing.ts';
import { missingFor, writers } from './writers.figure.ts';

export type Bench = {
  scene: BenchScene;
  options: BenchOptions;
  typing: Typing;
  /** Replaced when a figure restarts them. */
  server: Running;
  relay: Running;
  /** The relay that stores every update before it hands it on. */
  durable: Running;
};

export const GROUPS: Record<FigureGroup, (bench: Bench) => Promise<Round[]>> = {
  keystrokes: measureKeystrokes,
  writers: measureWriters,
  papers: measurePapers,
  opening: measureOpening,
  pages: measurePages,
  endorsing: measureEndorsing,
  frontier: measureFrontier,
  ledger: measureLedger,
};

const BLANK_FOR_PAPERS = 100;
const WARM_PAPERS = 20;

function venues({ server, relay, durable, scene }: Bench) {
  const { origin, host } = new URL(server.url);
  const bare = ({ url }: Running): Venue => ({ url, origin: 'http://localhost', cookies: [] });
  return {
    product: { url: `ws://${host}/collab`, origin, cookies: scene.officialCookies },
    floor: bare(relay),
    durableFloor: bare(durable),
  };
}

/** A document no other figure has used, so that its text is short. */
function blank({ scene }: Bench, nth: number): string {
  const name = scene.blank[BLANK_FOR_PAPERS + nth];
  if (!name) throw new Error('Too few blank documents were prepared');
  return name;
}

function measureKeystrokes(bench: Bench): Promise<Round[]> {
  const { typing, options } = bench;
  const strokes = options.quick ? 60 : 250;
  return measureRounds('keystrokes', options.rounds, async (round) => {
    const { product, floor, durableFloor } = venues(bench);
    const samples: Samples = {};
    for (const [nth, readers] of ([1, 10, 50] as const).entries()) {
      const name = blank(bench, round * 4 + nth);
      const bare = await keystrokes(floor, name, { readers, strokes, typing });
      const stored = await keystrokes(durableFloor, name, { readers, strokes, typing });
      const ours = await keystrokes(product, name, { readers, strokes, typing });
      const label = readers === 1 ? ('1 reader' as const) : (`${readers} readers` as const);
      samples[`keystroke to screen, ${label}, p50 (ms)`] = { value: ours.p50, floor: bare.p50 };
      samples[`keystroke to screen, ${label}, p95 (ms)`] = { value: ours.p95, floor: bare.p95 };
      samples[`keystroke to screen, ${label}, p50 (ms; floor: stored first)`] = {
        value: ours.p50,
        floor: stored.p50,
      };
    }
    return samples;
  });
}

function measureWriters(bench: Bench): Promise<Round[]> {
  const { typing, options } = bench;
  const seconds = options.quick ? 2 : 5;
  return measureRounds('writers', options.rounds, async (round) => {
    const { product, floor, durableFloor } = venues(bench);
    const name = blank(bench, round * 4 + 3);
    const bare = await writers(floor, name, { seconds, typing });
    const stored = await writers(durableFloor, name, { seconds, typing });
    const ours = await writers(product, name, { seconds, typing });
    const missing = await missingFor(product, name, ours.clocks);
    return {
      '20 writers on one document, as fast as acknowledged (updates/s)': {
        value: ours.perSecond,
        floor: bare.perSecond,
      },
      '20 writers on one document (updates/s; floor: stored first)': {
        value: ours.perSecond,
        floor: stored.perSecond,
      },
      'acknowledged edits missing after the writers left': { value: missing, floor: 0 },
    };
  });
}

function measurePapers(bench: Bench): Promise<Round[]> {
  const { typing, options, scene } = bench;
  const seconds = options.quick ? 3 : 8;
  const names = scene.blank.slice(0, BLANK_FOR_PAPERS);
  const isPostgres = (name: string) => name.startsWith('postgres');
  return measureRounds('papers', options.rounds, async () => {
    const { product, floor } = venues(bench);
    const cost = (server: Running) => async (running: Promise<void>) => {
      const before = [await server.ask('cpuMs'), processorTime(server.pid, isPostgres)] as const;
      await running;
      const own = (await server.ask('cpuMs')) - before[0];
      return { own, database: processorTime(server.pid, isPostgres) - before[1] };
    };
    const bare = await papers(floor, names, { seconds, typing }, cost(bench.relay));
    const ours = await papers(product, names, { seconds, typing }, cost(bench.server));
    const per1000 = (ms: number, updates: number) => (ms / updates) * 1000;
    const bareCost = per1000(bare.measured.own, bare.updates);
    return {
      '100 papers × 3 people with presence, keystroke to screen, p50 (ms)': {
        value: ours.p50,
        floor: bare.p50,
      },
      '100 papers × 3 people, server CPU per 1,000 updates (ms)': {
        value: per1000(ours.measured.own, ours.updates),
        floor: bareCost,
      },
      '100 papers × 3 people, the same with PostgreSQL (ms)': {
        value: per1000(ours.measured.own + ours.measured.database, ours.updates),
        floor: bareCost,
      },
    };
  });
}

/** Every round restarts both sides: a paper is opened cold only once. */
function measureOpening(bench: Bench): Promise<Round[]> {
  const { scene, options } = bench;
  const cold = scene.papers.slice(0, options.quick ? 10 : 20);
  const rest = scene.papers.slice(cold.length);
  return measureRounds('opening', options.rounds, async () => {
    await restart(bench);
    const { product, floor } = venues(bench);
    const bare = await coldOpen(floor, cold);
    const ours = await coldOpen(product, cold);
    // Once more, or papers let go of meanwhile would be set against those that are opened.
    await restart(bench);
    const again = venues(bench);
    const bareMemory = await memoryPerPaper(bench.relay, again.floor, rest, WARM_PAPERS);
    const memory = await memoryPerPaper(bench.server, again.product, rest, WARM_PAPERS);
    return {
      'open a 3,000-word paper after a restart, p50 (ms)': { value: ours.p50, floor: bare.p50 },
      'bytes sent on a cold open (bytes; floor: the document)': {
        value: ours.bytes,
        floor: ours.documentBytes,
      },
      'memory per open 3,000-word paper (MiB; the limit is on the value)': {
        value: memory,
        floor: bareMemory,
      },
    };
  });
}

async function restart(bench: Bench) {
  await bench.server.stop();
  await bench.relay.stop();
  bench.server = await startServer(bench.scene.dataDirectory);
  bench.relay = await startFloor('relay.floor.ts', bench.scene.papersDirectory);
}

const PAGES = ['dashboard', 'all positions', 'open rounds', 'board of one round'] as const;
const MANY_POSITIONS = 10_000;

async function measurePages(bench: Bench): Promise<Round[]> {
  const { scene, options } = bench;
  const bare = await startFloor('pages.floor.ts');
  const requests = options.quick ? 40 : 150;
  const atFirst = Object.fromEntries(PAGES.map((page) => [page, []])) as unknown as Record<
    (typeof PAGES)[number],
    number[]
  >;
  const [board] = await besideServer(scene.dataDirectory, (db) => openRounds(db, 1));
  const paths = {
    dashboard: '/',
    'all positions': '/positions',
    'open rounds': '/rounds',
    'board of one round': `/positions/${board?.positionId}/board`,
  };
  const time = (page: (typeof PAGES)[number]) =>
    pageTime(bench.server, paths[page], { cookie: scene.secretariatCookie, requests });
  const rounds = await measureRounds('pages', options.rounds, async () => {
    const floor = await pageTime(bare, '/', { cookie: '', requests });
    const samples: Samples = {};
    for (const page of PAGES) {
      const ours = await time(page);
      const size = '500 positions × 20 offices';
      samples[`${page}, ${size}, p50 (ms)`] = { value: ours.p50, floor: floor.p50 };
      samples[`${page}, ${size}, CPU per request (ms)`] = { value: ours.cpuMs, floor: floor.cpuMs };
      atFirst[page].push(ours.cpuMs);
    }
    return samples;
  });
  await bare.stop();
  if (options.quick) return rounds;
  await besideServer(scene.dataDirectory, (db) => addPositionsInRound(db, MANY_POSITIONS - 500));
  const more = await measureRounds('pages with 10,000', options.rounds, async () => {
    const samples: Samples = {};
    for (const page of PAGES) {
      const { cpuMs } = await time(page);
      samples[`${page}, 10,000 positions, CPU per request (ms; floor: 500)`] = {
        value: cpuMs,
        floor: median(atFirst[page]),
      };
    }
    return samples;
  });
  return [...rounds, ...more];
}

async function measureEndorsing(bench: Bench): Promise<Round[]> {
  const { scene, options } = bench;
  const count = options.quick ? 60 : 200;
  await bench.server.stop();
  const rounds = await withDatabase(scene.dataDirectory, async (db, url) =>
    measureRounds('endorsing', options.rounds, async () => ({
      'endorse, decision and ledger entry committed, p50 (ms)': {
        floor: await twoRows(url, count),
        value: await endorsing(db, await undecidedCases(db, scene.delegates, count)),
      },
    })),
  );
  bench.server = await startServer(scene.dataDirectory);
  return rounds;
}

function measureFrontier({ options }: Bench): Promise<Round[]> {
  const matrix = largestMatrix();
  return measureRounds('frontier', options.rounds, async () => {
    const floor = timeBarePass(matrix);
    const { frontier, questions } = timeFrontier(matrix);
    return {
      'coalitions, 22 offices × 30 asks × 3 wordings, both readings (ms)': {
        value: frontier,
        floor,
      },
      'coalitions, the same, ranking what to ask next (ms)': { value: questions, floor },
    };
  });
}

const MANY_ENTRIES = 100_000;

/** Last of all, as the other figures are not to work beside so long a ledger. */
async function measureLedger(bench: Bench): Promise<Round[]> {
  const { scene, options } = bench;
  await bench.server.stop();
  const rounds = await withDatabase(scene.dataDirectory, async (db) => {
    const bytes = await fillLedger(db, MANY_ENTRIES);
    return measureRounds('ledger', options.rounds, async () => ({
      'verify a ledger of 100,000 entries (ms; floor: SHA-256 of the same bytes)': {
        floor: await bareHashing(bytes),
        value: await verifying(db),
      },
    }));
  });
  bench.server = await startServer(scene.dataDirectory);
  return rounds;
}
