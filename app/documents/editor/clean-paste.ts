import { Plugin } from '@tiptap/pm/state';

/** What carries no words of a text, or words nobody sees. */
const NOISE = 'script, style, meta, link, title, head, xml, template, svg, object, iframe, img';
const HIDDEN = /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i;

/** Strips from what is pasted all that other programs put around words. */
export function cleanPaste(): Plugin {
  return new Plugin({ props: { transformPastedHTML: cleanHtml } });
}

function cleanHtml(html: string): string {
  // The slice's own note of depth, which ProseMirror reads back, must survive.
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const noise of page.querySelectorAll(NOISE)) noise.remove();
  for (const styled of page.querySelectorAll<HTMLElement>('[style]')) {
    if (HIDDEN.test(styled.getAttribute('style') ?? '')) styled.remove();
  }
  return page.body.innerHTML.replace(/<!--[\s\S]*?-->/g, '');
}
