/** A readable name that never changes: the words, the year, and letters that keep it apart. */
export function slug(words: string, day: string, apart: string): string {
  const readable = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return [readable || 'untitled', day.slice(0, 4), apart].join('-');
}
