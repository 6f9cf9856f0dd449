const ANSWERS = {
  /** Processor time so far. */
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  /** What is in use, not what waits to be collected. */
  memoryBytes: () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
};

/** What a measured process says of itself when asked over IPC. Only memory costs it a collection. */
export type Question = keyof typeof ANSWERS;

process.on('message', (asked) => {
  if (asked === 'cpuMs' || asked === 'memoryBytes') process.send?.(ANSWERS[asked]());
});
// Being asked is no reason to stay alive.
process.channel?.unref();
