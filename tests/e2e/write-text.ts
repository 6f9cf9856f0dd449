import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import { LightClient } from '#tests/bench/light-client.ts';

/** Fills the blocks a new position starts with, over the wire, as the person of this window. */
export async function writeText(
  page: Page,
  documentName: string,
  words: { clause: string; ask: string },
) {
  const { origin, host } = new URL(await page.evaluate(() => location.href));
  const cookies = await page.context().cookies(origin);
  const client = await LightClient.join({
    url: `ws://${host}/collab`,
    origin,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    documentName,
  });
  for (const [kind, text] of Object.entries(words)) {
    await client.acknowledged(() => replaceText(firstOf(client.doc, kind), text));
  }
  await client.leave();
}

function firstOf(doc: Y.Doc, kind: string): Y.XmlElement {
  const found = doc
    .getXmlFragment('default')
    .toArray()
    .find((node) => node instanceof Y.XmlElement && node.nodeName === kind);
  const paragraph = found instanceof Y.XmlElement ? found.get(0) : undefined;
  if (!(paragraph instanceof Y.XmlElement)) throw new Error(`The text holds no ${kind}`);
  return paragraph;
}

function replaceText(paragraph: Y.XmlElement, words: string) {
  paragraph.doc?.transact(() => {
    paragraph.delete(0, paragraph.length);
    const text = new Y.XmlText();
    text.insert(0, words);
    paragraph.insert(0, [text]);
  });
}
