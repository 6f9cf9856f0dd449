/** A public letter as feeds and search engines list it. */
export type FeedLetter = {
  title: string;
  summary: string;
  /** The page's whole address. */
  url: string;
  publicFrom: Date;
  /** When its page last changed: published again, or its words for the list. */
  changedAt: Date;
};

export type Feed = { url: string; letters: readonly FeedLetter[] };

const TITLE = 'UK Mayors: joint positions';

/** An Atom feed (RFC 4287). */
export function atomFeed({ url, letters }: Feed): string {
  const newest = letters.map(lastChange).toSorted().at(-1) ?? new Date(0).toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${escaped(url)}</id>
  <title>${TITLE}</title>
  <author><name>UK Mayors</name></author>
  <link rel="self" href="${escaped(`${url}/feed.atom`)}"/>
  <link rel="alternate" href="${escaped(url)}"/>
  <updated>${newest}</updated>
${letters.map(atomEntry).join('\n')}
</feed>
`;
}

function atomEntry(letter: FeedLetter): string {
  return `  <entry>
    <id>${escaped(letter.url)}</id>
    <title>${escaped(letter.title)}</title>
    <link rel="alternate" href="${escaped(letter.url)}"/>
    <published>${letter.publicFrom.toISOString()}</published>
    <updated>${lastChange(letter)}</updated>
    <summary>${escaped(letter.summary)}</summary>
  </entry>`;
}

/** A JSON Feed, version 1.1. */
export function jsonFeed({ url, letters }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    home_page_url: url,
    feed_url: `${url}/feed.json`,
    language: 'en-GB',
    items: letters.map((letter) => ({
      id: letter.url,
      url: letter.url,
      title: letter.title,
      summary: letter.summary,
      content_text: letter.summary,
      date_published: letter.publicFrom.toISOString(),
      date_modified: lastChange(letter),
    })),
  };
}

/** The public pages, for search engines (sitemaps.org, 0.9). */
export function sitemap({ url, letters }: Feed): string {
  const pages = letters.map(
    (letter) =>
      `  <url><loc>${escaped(letter.url)}</loc><lastmod>${lastChange(letter)}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>${escaped(url)}</loc></url>
${pages.join('\n')}
</urlset>
`;
}

/** An embargo that ended later than it was set is the later change. */
function lastChange({ publicFrom, changedAt }: FeedLetter): string {
  return (publicFrom > changedAt ? publicFrom : changedAt).toISOString();
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML 1.0 cannot write: controls but tab and line ends, and what is no character. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

function escaped(words: string): string {
  return words.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
