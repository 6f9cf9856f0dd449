/** One JSON line for each thing worth knowing, to standard error. */
export function logError(event: string, error: unknown, about: Record<string, unknown> = {}): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const line = { level: 'error', at: new Date().toISOString(), event, message, stack, ...about };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** The same for what somebody should look at. */
export function logWarning(event: string, about: Record<string, unknown>): void {
  const line = { level: 'warning', at: new Date().toISOString(), event, ...about };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** The same for what is no error of ours, such as something turned away. */
export function logNotice(event: string, about: Record<string, unknown>): void {
  const line = { level: 'notice', at: new Date().toISOString(), event, ...about };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
