import fs from 'node:fs';
import { benchScene } from './bench-scene.ts';
import { ensureBuild } from './ensure-build.ts';
import { type Bench, GROUPS } from './groups.ts';
import { readOptions } from './options.ts';
import { startFloor, startServer } from './processes.ts';
import { asTable, type Figure, reportFigures } from './report.ts';
import type { Round } from './rounds.ts';
import { readTrace } from './trace.ts';
import { syntheticTyping } from './typing.ts';

const SYNTHETIC_STROKES = 20_000;

const options = readOptions(process.argv.slice(2));
const trace = options.traceFile ? readTrace(options.traceFile) : null;
const typing = trace ?? syntheticTyping(SYNTHETIC_STROKES);
console.error(`Typing: ${typing.name}, ${typing.authors} at the keys`);

await ensureBuild();
const counts = { blank: 100 + options.rounds * 4, papers: options.quick ? 80 : 140 };
const scene = await benchScene(counts, trace);
const bench: Bench = {
  scene,
  options,
  typing,
  server: await startServer(scene.dataDirectory),
  relay: await startFloor('relay.floor.ts', scene.papersDirectory),
  durable: await startFloor('relay.floor.ts', scene.papersDirectory, scene.logFile),
};
const rounds: Round[] = [];
const failures: string[] = [];
for (const group of options.only) {
  try {
    rounds.push(...(await GROUPS[group](bench)));
  } catch (error) {
    failures.push(
      `${group} could not be measured: ${error instanceof Error ? error.message : error}`,
    );
  }
}
await bench.server.stop();
await bench.relay.stop();
await bench.durable.stop();
scene.dispose();

const figures = reportFigures(rounds);
console.log(`\n${asTable(figures)}`);
const missed = figures.filter(({ met }) => met === false);
console.log(
  missed.length === 0
    ? '\nEvery target that was measured is met.'
    : `\nMissed: ${missed.map(({ name }) => name).join('; ')}.`,
);
for (const failure of failures) console.log(failure);
if (options.jsonFile) {
  const list: Figure[] = figures.map(({ quiet: _quiet, rounds: _rounds, ...figure }) => figure);
  fs.writeFileSync(options.jsonFile, `${JSON.stringify(list, null, 2)}\n`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
