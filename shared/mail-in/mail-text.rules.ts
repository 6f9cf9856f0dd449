/** What a person sees of a text: line ends of one kind, and no other control characters but tabs. */
export function seenText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/** So many characters of a text at the most, cut at the end of a line or a word; " …" says so. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).toWellFormed();
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '));
  return `${cut.slice(0, end > 0 ? end : most).trimEnd()} …`;
}
