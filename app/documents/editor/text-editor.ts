import type { EditorOptions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { LiveConnection } from '#app/documents/live-connection.ts';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import { DOCUMENT_MODEL } from '#shared/documents/document-model.schema.ts';
import { Brackets } from './alternatives/brackets.ts';
import { renderCaret } from './caret.ts';
import { CaretFirst } from './caret-first.ts';
import { CommentPassages } from './comments/comment-passages.ts';
import { Connected } from './connected.ts';
import type { DraftPerson } from './draft-panels.tsx';
import { Editing } from './editing.ts';
import { Find } from './find/find-plugin.ts';
import { FootnoteNumbers } from './footnotes/footnote-numbers.ts';
import { InputRules } from './input-rules.ts';
import { Lists } from './lists.ts';
import { CleanPaste } from './paste/clean-paste.ts';
import { PreciseEdits } from './precise-edits.ts';
import { Moving } from './reorder/moving.ts';
import type { Proposers } from './suggesting/proposal-views.ts';
import { Suggesting } from './suggesting/suggesting.ts';
import { TableHeaders } from './table-headers.ts';
import { TableKeys } from './table-keys.ts';

/** How what is proposed is made and shown. */
type Proposals = Proposers & { suggests: boolean; fixed: boolean };

/** How an editor of a live text is set up; the connection is the only source of its words. */
export function editorOptions(
  { doc, awareness, beforeArrival }: LiveConnection,
  me: DraftPerson,
  proposals: Proposals,
): Partial<EditorOptions> {
  const author = { person: me.personId, office: me.officeId };
  return {
    extensions: [
      ...DOCUMENT_MODEL,
      Lists,
      Editing,
      Connected,
      InputRules,
      Find,
      CleanPaste,
      TableHeaders,
      TableKeys,
      FootnoteNumbers,
      Suggesting.configure({ author, ...proposals }),
      Brackets.configure({ author }),
      CommentPassages,
      Moving.configure({ fragment: doc.getXmlFragment(TEXT_FRAGMENT), awareness }),
      CaretFirst.configure({ beforeArrival }),
      PreciseEdits,
      Collaboration.configure({ document: doc, field: TEXT_FRAGMENT }),
      CollaborationCaret.configure({ provider: { awareness }, user: me, render: renderCaret }),
    ],
    injectCSS: false,
    editorProps: {
      attributes: {
        id: 'document-body',
        class: 'letter-text',
        role: 'textbox',
        'aria-label': 'Text of the position',
        'aria-multiline': 'true',
        spellcheck: 'true',
        lang: 'en-GB',
      },
    },
  };
}
