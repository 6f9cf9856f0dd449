import { parseArgs } from 'node:util';

export const FIGURES = [
  'keystrokes',
  'writers',
  'papers',
  'opening',
  'pages',
  'endorsing',
  'frontier',
  'ledger',
] as const;
export type FigureGroup = (typeof FIGURES)[number];

export type BenchOptions = {
  quick: boolean;
  rounds: number;
  only: readonly FigureGroup[];
  jsonFile: string | undefined;
  traceFile: string | undefined;
};

const MINIMUM_ROUNDS = 3;

/** Reads the command line. Fewer than three rounds have no meaningful median and are not offered. */
export function readOptions(argv: string[]): BenchOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string', default: `${MINIMUM_ROUNDS}` },
      only: { type: 'string' },
      json: { type: 'string' },
      trace: { type: 'string' },
    },
  });
  const wanted = values.only?.split(',') ?? FIGURES;
  const unknown = wanted.filter((name) => !FIGURES.some((figure) => figure === name));
  if (unknown.length > 0) {
    throw new Error(`--only knows ${FIGURES.join(', ')}; not ${unknown.join(', ')}`);
  }
  return {
    quick: values.quick,
    rounds: Math.max(MINIMUM_ROUNDS, Number.parseInt(values.rounds, 10) || 0),
    only: FIGURES.filter((figure) => wanted.includes(figure)),
    jsonFile: values.json,
    traceFile: values.trace,
  };
}
