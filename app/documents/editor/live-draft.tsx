import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { LiveStatus } from '#app/documents/connection-status.ts';
import { DraftFrame } from '#app/documents/draft-frame.tsx';
import type { KeptText } from '#app/documents/kept/kept-database.ts';
import { Notice } from '#app/ui/notice.tsx';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import { BracketsRemaining } from './alternatives/brackets-remaining.tsx';
import { DraftPanels, type DraftPerson } from './draft-panels.tsx';
import { EditorBoundary } from './editor-boundary.tsx';
import { FootnoteList } from './footnotes/footnote-list.tsx';
import { useHashTarget } from './go-to-block.ts';
import { KeptNotices } from './kept-notices.tsx';
import { knowsEveryName } from './known-names.ts';
import { outlineItems, sameOutline } from './outline-items.ts';
import { PeoplePanel } from './people-panel.tsx';
import { MovableOutline } from './reorder/movable-outline.tsx';
import { StatusLine } from './status-line.tsx';
import type { Proposers } from './suggesting/proposal-views.ts';
import { SuggestingBar } from './suggesting/suggesting-bar.tsx';
import { rememberedSuggesting, type WritingOffice } from './suggesting/suggesting-mode.tsx';
import { SuggestionCount } from './suggesting/suggestion-count.tsx';
import { editorOptions } from './text-editor.ts';
import { Toolbar } from './toolbar.tsx';
import { useKeptText } from './use-kept-text.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import {
  type HeldConnection,
  useHasText,
  useKeptOnLeaving,
  useLiveConnection,
} from './use-live-connection.ts';
import { presenceWords, usePeople } from './use-people.ts';
import { WithdrawnDraft } from './withdrawn-draft.tsx';
import { WordCount } from './word-count-line.tsx';

export type LiveDraftProps = {
  positionId: string;
  documentId: string;
  title: string;
  locked: boolean;
  canWrite: boolean;
  /** Whether they change the words themselves; the others suggest. */
  canEditDirectly: boolean;
  me: DraftPerson;
  offices: readonly WritingOffice[];
  /** Everybody who may propose something; nobody is known of without a connection. */
  people?: Proposers['people'];
  /** The page as it is without the editor: shown until the live text is there, and if it fails. */
  fallback: ReactNode;
  /** What stands below the people, given whether every word written here is on the server. */
  side: (settled: boolean) => ReactNode;
  /** The text as this device keeps it, where there is no connection to open the live one by. */
  kept?: KeptText;
  /** The server has said something new of whether this text may be written. */
  onAccessChange: () => void;
};

export function LiveDraft(props: LiveDraftProps) {
  return (
    <EditorBoundary fallback={props.fallback}>
      <Connected {...props} />
    </EditorBoundary>
  );
}

function Connected(props: LiveDraftProps) {
  const { documentId: document, positionId, title, me, kept } = props;
  const place = { person: me.personId, document, positionId, title };
  const held = useLiveConnection(place, kept);
  return held ? <Opened {...props} {...held} /> : props.fallback;
}

type OpenedProps = LiveDraftProps & HeldConnection;

function Opened(props: OpenedProps) {
  const { connection, withdrawn, fallback } = props;
  const hasText = useHasText(connection);
  if (withdrawn) return <WithdrawnDraft {...props} />;
  if (!hasText) return fallback;
  if (knowsEveryName(connection.doc.getXmlFragment(TEXT_FRAGMENT))) return <Writing {...props} />;
  return (
    <>
      <Notice tone="warning" title="Concord has been renewed since this page was loaded">
        Reload the page to write. Until then the text is shown for reading.
      </Notice>
      {fallback}
    </>
  );
}

function Writing(props: OpenedProps) {
  const { positionId, connection, me, canEditDirectly, offices, locked, canWrite } = props;
  const { documentId, title, kept, side, onAccessChange, people = [] } = props;
  const status = useSyncExternalStore(connection.status.subscribe, connection.status.getSnapshot);
  const here = usePeople(connection.awareness, me);
  const [reading, setReading] = useState(opensForReading);
  const remembered = `suggesting ${me.personId} ${positionId}`;
  const editor = useEditor(
    {
      ...editorOptions(connection, me, {
        offices,
        people,
        suggests: rememberedSuggesting(remembered),
        fixed: !canEditDirectly,
      }),
      shouldRerenderOnTransaction: false,
    },
    [connection],
  );
  const writable = canWrite && !locked && status !== 'read-only' && status !== 'refused';
  const editable = writable && !reading;
  // Without a connection nobody can say who else is there.
  const isTogether = status !== 'offline' && status !== 'signed-out';
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);
  useAccessChange(status, onAccessChange);
  useKeptText(
    connection,
    { document: documentId, positionId, title, me, canEditDirectly, offices, writable },
    { isLive: !kept },
  );
  useKeptOnLeaving(connection);
  useLeaveGuard(connection.unsent);
  useHashTarget(editor);
  const items = useEditorState({ editor, selector: outlineItems, equalityFn: sameOutline });
  return (
    <DraftFrame
      status={
        <StatusLine status={status} unsent={connection.unsent} locked={locked}>
          {' '}
          {isTogether && <span className="live-status__people">{presenceWords(here)}</span>}
          <WordCount editor={editor} />
          <SuggestionCount editor={editor} />
          <BracketsRemaining editor={editor} />
          {writable && reading && (
            <button type="button" className="govuk-button" onClick={() => setReading(false)}>
              Edit
            </button>
          )}
        </StatusLine>
      }
      toolbar={
        editable && (
          <SuggestingBar {...{ editor, canEditDirectly, offices, remembered }}>
            <Toolbar editor={editor} connected={isTogether} />
          </SuggestingBar>
        )
      }
      outline={<MovableOutline {...{ editor, items, editable, canEditDirectly }} />}
      side={
        <>
          {isTogether && <PeoplePanel people={here} />}
          {!kept && (
            <DraftPanels
              {...{
                positionId,
                editor,
                connection,
                me,
                canEditDirectly,
                offices,
                people,
                writable,
              }}
            />
          )}
          {side(status === 'saved' || status === 'read-only')}
        </>
      }
    >
      <KeptNotices {...props} writable={writable} />
      <EditorContent className="document-editor" editor={editor} />
      <FootnoteList editor={editor} editable={editable} />
    </DraftFrame>
  );
}

/** A phone opens for reading, so that a thumb that scrolls does not write. */
function opensForReading(): boolean {
  return globalThis.matchMedia('(max-width: 40rem)').matches;
}

function useAccessChange(status: LiveStatus, onChange: () => void) {
  const shut = status === 'read-only' || status === 'refused';
  const before = useRef(shut);
  useEffect(() => {
    if (before.current === shut) return;
    before.current = shut;
    onChange();
  }, [shut, onChange]);
}
