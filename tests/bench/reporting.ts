/** What a measured process says of itself when asked over IPC. */
export type Usage = { cpuMs: number; memoryBytes: number };

process.on('message', (asked) => {
  if (asked !== 'usage') return;
  // Memory counts what is in use, not what waits to be collected.
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external } = process.memoryUsage();
  const usage: Usage = { cpuMs: (user + system) / 1000, memoryBytes: heapUsed + external };
  process.send?.(usage);
});
// Being asked is no reason to stay alive.
process.channel?.unref();
