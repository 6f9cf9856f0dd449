/** A readable name that never changes: the title's words, the year, and letters that keep it apart. */
export function campaignSlug(title: string, started: string, apart: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return [words || 'campaign', started.slice(0, 4), apart].join('-');
}
