/** Where the files of this program lie; their names change with their content. */
const FILES = '/assets/';
const WORKER = '/service-worker.js';

/**
 * Has the service worker keep the files this page was made of, so that a kept text can be opened
 * without a network. The worker keeps nobody's words: those are in this browser's database.
 */
export async function keepProgram(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(WORKER);
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ files: filesInUse() });
  } catch {
    // Without a worker drafts open online only; the page itself lacks nothing.
  }
}

function filesInUse(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const ours = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith(FILES),
  );
  return [...new Set(ours.map(({ pathname }) => pathname))];
}
