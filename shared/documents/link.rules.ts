const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address if it is a whole http, https or mailto address, else null. Asked when a link is set,
 * when it is parsed and again wherever it is rendered, since live text comes from other browsers.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || !URL.canParse(href.trim())) return null;
  const trimmed = href.trim();
  return ALLOWED.has(new URL(trimmed).protocol) ? trimmed : null;
}

/** What somebody typed as an address, made whole: "gov.uk/buses" and "a@b.uk" are understood. */
export function hrefFromTyping(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return safeHref(`mailto:${text}`);
  if (/^[\w-]+(\.[\w-]+)+([/?#:]\S*)?$/.test(text)) return safeHref(`https://${text}`);
  return safeHref(text);
}
