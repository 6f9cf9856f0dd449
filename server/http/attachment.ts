/**
 * Names a file that is downloaded: "Keep bus fares at £2, version 2.docx", in ASCII for old readers
 * and in full for all others. What no file system takes in a title becomes a space.
 */
export function attachment(title: string, rest: string): string {
  const plain = title
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, ' ')
    .trim()
    .slice(0, 100)
    .toWellFormed();
  const name = `${plain}${rest}`.replace(/\s+/g, ' ');
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
