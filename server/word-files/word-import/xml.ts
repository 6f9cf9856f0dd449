import { SaxesParser } from 'saxes';
import { WordFileError } from './word-file-error.ts';
import { WORD_LIMITS } from './word-limits.ts';

/** An element; its name carries the customary prefix of its namespace, whatever the file calls it. */
export type Xml = {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: Xml[];
  text: string;
};

const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  '': '',
};

/** Reads a part's XML under limits. A document type is refused: Word writes none, and they can grow. */
export function parseXml(source: string): Xml {
  const root: Xml = { name: '', attrs: {}, children: [], text: '' };
  const open: Xml[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => fail('word_damaged'));
  parser.on('doctype', () => fail('word_damaged'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    if (open.length > WORD_LIMITS.xmlDepth || elements > WORD_LIMITS.xmlElements) {
      fail('word_too_large');
    }
    const attrs: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(attributes)) {
      attrs[prefixed(attribute.uri, attribute.local)] = attribute.value;
    }
    const element: Xml = { name: prefixed(uri, local), attrs, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return root.children[0] ?? fail('word_damaged');
}

function prefixed(uri: string, local: string): string {
  return (PREFIXES[uri] ?? 'other:') + local;
}

function fail(code: 'word_damaged' | 'word_too_large'): never {
  throw new WordFileError(code);
}

export function child(element: Xml | undefined, name: string): Xml | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenNamed(element: Xml | undefined, name: string): Xml[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The `w:val` of a child, as most of Word's settings are said. */
export function settingOf(element: Xml | undefined, name: string): string | undefined {
  return child(element, name)?.attrs['w:val'];
}

/** A setting that is on when it is there, unless it says otherwise; undefined when it is not there. */
export function toggle(element: Xml | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attrs['w:val'] ?? 'true');
}

/** Every element of a name, however deep. */
export function everyNamed(element: Xml, name: string): Xml[] {
  return element.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...everyNamed(each, name),
  ]);
}
