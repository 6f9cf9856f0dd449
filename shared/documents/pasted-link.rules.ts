/** What others add to an address to follow whoever opens it. */
const TRACKERS = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|_hs(enc|mi))$/i;

/** Programs that send a link round by themselves, and where they keep the address it had. */
const DETOURS = [
  { host: /\.safelinks\.protection\.outlook\.com$/i, holds: 'url' },
  { host: /^(www\.)?google\.(com|co\.uk)$/i, path: '/url', holds: 'q' },
] as const;

/** The address a pasted link really leads to, without what only tells others who followed it. */
export function honestHref(href: string): string {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return href;
  }
  const real = beyondDetour(url);
  if (real) return honestHref(real);
  const trackers = [...url.searchParams.keys()].filter((name) => TRACKERS.test(name));
  if (trackers.length === 0) return href;
  for (const name of trackers) url.searchParams.delete(name);
  return url.href;
}

function beyondDetour(url: URL): string | null {
  const detour = DETOURS.find(
    (each) => each.host.test(url.hostname) && (!('path' in each) || each.path === url.pathname),
  );
  const real = detour && url.searchParams.get(detour.holds);
  return real && /^https?:/i.test(real) ? real : null;
}
