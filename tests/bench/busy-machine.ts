import fs from 'node:fs';

/** Clock ticks per second that Linux reports processor time in. */
const TICKS = 100;
export const BUSY_SHARE = 0.3;

type Moment = { at: number; machine: number; ours: number };

/**
 * Starts watching; the answer is the share of one core that other programs used meanwhile, or null
 * where the system does not say. Ours are this process and all that descend from it.
 */
export function watchOthers(): () => number | null {
  const start = now();
  return () => {
    const end = now();
    if (!start || !end) return null;
    const seconds = (end.at - start.at) / 1000;
    const others = end.machine - start.machine - (end.ours - start.ours);
    return Math.max(0, others / TICKS / seconds);
  };
}

/** Processor time in milliseconds of the processes that descend from `pid` and match `wanted`. */
export function processorTime(pid: number, wanted: (name: string) => boolean): number {
  return (
    [...family(pid)].filter(({ name }) => wanted(name)).reduce((sum, { ticks }) => sum + ticks, 0) *
    (1000 / TICKS)
  );
}

function now(): Moment | null {
  if (!fs.existsSync('/proc/stat')) return null;
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    fs.readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  )
    .split(/\s+/)
    .map(Number);
  const ours = [...family(process.pid)].reduce((sum, { ticks }) => sum + ticks, 0);
  return { at: performance.now(), machine: user + nice + system + irq + softirq, ours };
}

type Process = { pid: number; parent: number; name: string; ticks: number };

function* family(root: number): Generator<Process> {
  const all = processes();
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const self = all.find((one) => one.pid === pid);
    if (self) yield self;
    waiting.push(...all.filter(({ parent }) => parent === pid).map((one) => one.pid));
  }
}

function processes(): Process[] {
  const pids = fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  return pids.flatMap((pid) => {
    try {
      return [parse(Number(pid), fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))];
    } catch {
      return []; // It ended while we looked.
    }
  });
}

/** The name stands in brackets and may itself hold brackets and spaces. */
function parse(pid: number, line: string): Process {
  const close = line.lastIndexOf(')');
  const fields = line.slice(close + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
  return { pid, parent: Number(fields[1]), name: line.slice(line.indexOf('(') + 1, close), ticks };
}
