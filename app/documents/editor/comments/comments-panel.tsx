import { useEditorState } from '@tiptap/react';
import { useRef, useState } from 'react';
import { runTool } from '../connected.ts';
import type { DraftPanelProps } from '../draft-panels.tsx';
import { SidePanel } from '../side-panel.tsx';
import { COMMENT } from './comment-tool.ts';
import { NewThread } from './new-thread.tsx';
import { passagesIn } from './passages.ts';
import { showThread } from './show-thread.ts';
import { ThreadCard } from './thread-card.tsx';
import { type CommentThread, useThreads } from './use-comments.ts';
import {
  useMarkedThreads,
  useReadWhenOpen,
  useShownBeside,
  useThreadInAddress,
} from './use-marked-threads.ts';

/** Threads about the text: those on words in it by their place, then those whose words are gone. */
export function CommentsPanel({ positionId, editor }: DraftPanelProps) {
  const { data } = useThreads(positionId);
  const threads = data?.threads ?? NONE;
  const status = useRef<HTMLOutputElement>(null);
  const [said, setSaid] = useState('');
  const { active, places, begun } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => passagesIn(state),
  });
  useMarkedThreads(editor, threads);
  const missing = useThreadInAddress(editor, data?.threads);
  useReadWhenOpen(active);
  useShownBeside(active);
  const say = (words: string) => {
    setSaid(words);
    status.current?.focus();
  };
  const placeOf = ({ id }: CommentThread) => places.get(id)?.from ?? Number.POSITIVE_INFINITY;
  const inOrder = threads.toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
  const open = inOrder.filter(({ state }) => state === 'open');
  const resolved = inOrder.filter(({ state }) => state === 'resolved');
  const list = (shown: readonly CommentThread[]) => (
    <ul className="threads">
      {shown.map((thread) => (
        <ThreadCard
          key={thread.id}
          {...{ positionId, editor, thread, say }}
          active={thread.id === active}
          placed={places.has(thread.id)}
        />
      ))}
    </ul>
  );
  return (
    <SidePanel title="Comments" count={open.length} open={threads.length > 0 || begun !== null}>
      {missing && <p role="alert">That thread is not on this draft, or not open to you.</p>}
      {begun ? (
        <NewThread
          {...{ positionId, editor }}
          anchor={begun.anchor}
          offices={data?.offices ?? []}
          onOpened={(id) => showThread(editor, id)}
        />
      ) : (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          // Keeps the words chosen while the mouse presses.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runTool(editor, COMMENT)}
        >
          Comment on the chosen words
        </button>
      )}
      <output className="threads__said quiet" tabIndex={-1} ref={status}>
        {said}
      </output>
      {list(open)}
      {resolved.length > 0 && (
        <details className="threads__resolved">
          <summary>Resolved ({resolved.length})</summary>
          {list(resolved)}
        </details>
      )}
    </SidePanel>
  );
}

const NONE: readonly CommentThread[] = [];
