import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { hrefFromTyping } from '#shared/documents/link.rules.ts';

type Props = { editor: Editor; onClose: () => void };

/** Asks where a link leads. Without a selection the address itself becomes the words. */
export function LinkForm({ editor, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const before = editor.getAttributes('link')['href'];
  useEffect(() => field.current?.focus(), []);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = hrefFromTyping(field.current?.value ?? '');
    if (!href) return setRefused(true);
    setLink(editor, href);
    close();
  };
  return (
    <form className="tool-form" onSubmit={submit}>
      <label htmlFor="link-href">Address of the link</label>
      <input
        id="link-href"
        className="govuk-input"
        ref={field}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        defaultValue={typeof before === 'string' ? before : ''}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        aria-invalid={refused}
        aria-describedby={refused ? 'link-refused' : undefined}
      />
      <button type="submit" className="toolbar__button">
        Set link
      </button>
      {before && (
        <button
          type="button"
          className="toolbar__button"
          onClick={() => {
            editor.chain().extendMarkRange('link').unsetMark('link').run();
            close();
          }}
        >
          Remove link
        </button>
      )}
      <button type="button" className="toolbar__button" onClick={close}>
        Cancel
      </button>
      {refused && (
        <p className="govuk-error-message" id="link-refused" role="alert">
          Enter a web address such as https://www.gov.uk or an email address
        </p>
      )}
    </form>
  );
}

function setLink(editor: Editor, href: string) {
  const chain = editor.chain().extendMarkRange('link');
  const bare = editor.state.selection.empty && !editor.isActive('link');
  if (!bare) return void chain.setMark('link', { href }).run();
  const mark = { type: 'link', attrs: { href } };
  chain.insertContent({ type: 'text', text: href.replace(/^mailto:/, ''), marks: [mark] }).run();
}
