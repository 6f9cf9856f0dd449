import { POSITION_PROPERTY } from '#shared/word-files/word-marks.rules.ts';
import { child, childrenNamed, everyNamed, parseXml, settingOf, toggle, type Xml } from './xml.ts';

export type Style = {
  /** As Word shows it, in small letters: some programs name styles anew by it. */
  name: string;
  basedOn: string | undefined;
  bold: boolean | undefined;
  italic: boolean | undefined;
  list: ListPlace | null;
};

/** Where a paragraph stands in a list. */
export type ListPlace = { list: string; level: number };
export type ListKind = {
  kind: 'bulletList' | 'orderedList' | 'continued';
  /** Lists of one family count on from each other, unless one starts anew. */
  family: string;
  startsAnew: boolean;
};

/** What a document refers to: styles, lists, links and notes, by their ids. */
export type WordParts = {
  body: Xml;
  styles: ReadonlyMap<string, Style>;
  listKind: (place: ListPlace) => ListKind | null;
  links: ReadonlyMap<string, string>;
  notes: ReadonlyMap<string, Xml>;
  comments: ReadonlyMap<string, Xml>;
  /** What Word keeps of comments apart from them, by the name of a comment's last paragraph. */
  commentSettings: ReadonlyMap<string, { parent: string | null; done: boolean }>;
  /** Heads and feet of pages that say something. */
  frames: number;
  positionId: string | null;
};

export function wordParts(files: ReadonlyMap<string, string>): WordParts {
  const part = (name: string) => {
    const source = files.get(name);
    return source === undefined ? undefined : parseXml(source);
  };
  const document = part('word/document.xml');
  const footnotes = byId(part('word/footnotes.xml'), 'w:footnote', 'footnote');
  const endnotes = byId(part('word/endnotes.xml'), 'w:endnote', 'endnote');
  return {
    body: child(document, 'w:body') ?? EMPTY,
    styles: stylesOf(part('word/styles.xml')),
    listKind: listKinds(part('word/numbering.xml')),
    links: linksOf(part('word/_rels/document.xml.rels')),
    notes: new Map([...footnotes, ...endnotes]),
    comments: new Map(
      childrenNamed(part('word/comments.xml'), 'w:comment').map((each) => [
        each.attrs['w:id'] ?? '',
        each,
      ]),
    ),
    commentSettings: commentSettings(part('word/commentsExtended.xml')),
    frames: [...files].filter(
      ([name, text]) => /\/(header|footer)/.test(name) && /<w:t[ >]/.test(text),
    ).length,
    positionId: positionOf(part('docProps/custom.xml')),
  };
}

const EMPTY: Xml = { name: 'w:body', attrs: {}, children: [], text: '' };

function stylesOf(part: Xml | undefined): Map<string, Style> {
  return new Map(
    childrenNamed(part, 'w:style').map((style) => {
      const run = child(style, 'w:rPr');
      return [
        style.attrs['w:styleId'] ?? '',
        {
          name: (settingOf(style, 'w:name') ?? '').toLowerCase(),
          basedOn: settingOf(style, 'w:basedOn'),
          bold: style.attrs['w:type'] === 'character' ? toggle(run, 'w:b') : undefined,
          italic: style.attrs['w:type'] === 'character' ? toggle(run, 'w:i') : undefined,
          list: listPlace(child(style, 'w:pPr')),
        },
      ];
    }),
  );
}

/** What a paragraph's own settings, or a style's, say of a list; list `0` means none. */
export function listPlace(settings: Xml | undefined): ListPlace | null {
  const numbering = child(settings, 'w:numPr');
  if (!numbering) return null;
  const level = Number(settingOf(numbering, 'w:ilvl') ?? 0);
  return {
    list: settingOf(numbering, 'w:numId') ?? '0',
    level: Number.isInteger(level) ? level : 0,
  };
}

function listKinds(part: Xml | undefined): WordParts['listKind'] {
  const formats = new Map(
    childrenNamed(part, 'w:abstractNum').map((list) => [
      list.attrs['w:abstractNumId'],
      new Map(
        childrenNamed(list, 'w:lvl').map((level) => [
          level.attrs['w:ilvl'],
          settingOf(level, 'w:numFmt'),
        ]),
      ),
    ]),
  );
  const lists = new Map(childrenNamed(part, 'w:num').map((list) => [list.attrs['w:numId'], list]));
  return ({ list, level }) => {
    const family = settingOf(lists.get(list), 'w:abstractNumId') ?? '';
    const format = formats.get(family)?.get(String(level));
    if (list === '0' || format === undefined) return null;
    const startsAnew = childrenNamed(lists.get(list), 'w:lvlOverride').some(
      (override) =>
        override.attrs['w:ilvl'] === String(level) && child(override, 'w:startOverride'),
    );
    return { kind: KINDS[format] ?? 'orderedList', family, startsAnew };
  };
}

const KINDS: Record<string, ListKind['kind']> = { none: 'continued', bullet: 'bulletList' };

function linksOf(part: Xml | undefined): Map<string, string> {
  const external = childrenNamed(part, 'Relationship').filter(
    ({ attrs }) => attrs['TargetMode'] === 'External',
  );
  return new Map(external.map(({ attrs }) => [attrs['Id'] ?? '', attrs['Target'] ?? '']));
}

function commentSettings(part: Xml | undefined): WordParts['commentSettings'] {
  return new Map(
    childrenNamed(part, 'w15:commentEx').map(({ attrs }) => [
      attrs['w15:paraId'] ?? '',
      { parent: attrs['w15:paraIdParent'] ?? null, done: ON.has(attrs['w15:done'] ?? '') },
    ]),
  );
}

const ON = new Set(['1', 'true', 'on']);

/** Notes by their kind and id; separators, which no text refers to, among them. */
function byId(part: Xml | undefined, name: string, kind: string): [string, Xml][] {
  return childrenNamed(part, name).map((each) => [`${kind} ${each.attrs['w:id'] ?? ''}`, each]);
}

function positionOf(part: Xml | undefined): string | null {
  const property = part?.children.find(({ attrs }) => attrs['name'] === POSITION_PROPERTY);
  return property ? (everyNamed(property, 'other:lpwstr')[0]?.text.trim() ?? null) : null;
}
