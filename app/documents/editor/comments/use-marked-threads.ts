import { useRevalidator } from '@remix-run/react';
import { useMutation } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '#app/api-client.tsx';
import { changePassages } from './passages.ts';
import { showPassage, showThread, threadElementId } from './show-thread.ts';
import type { CommentThread } from './use-comments.ts';

/** Underlines in the text what the threads are about. */
export function useMarkedThreads(editor: Editor, threads: readonly CommentThread[]): void {
  useEffect(() => {
    const marked = threads.map(({ id, anchor, privateTo, state }) => ({
      id,
      anchor,
      isPrivate: privateTo !== null,
      resolved: state === 'resolved',
    }));
    changePassages(editor, { threads: marked });
  }, [editor, threads]);
}

/** Opens the thread that the address names; true when there is none of that name for this person. */
export function useThreadInAddress(
  editor: Editor,
  threads: readonly CommentThread[] | undefined,
): boolean {
  const [wanted, setWanted] = useState(threadInAddress);
  useEffect(() => {
    const look = () => setWanted(threadInAddress());
    globalThis.addEventListener('hashchange', look);
    return () => globalThis.removeEventListener('hashchange', look);
  }, []);
  const found = wanted !== null && threads?.some(({ id }) => id === wanted);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!found || !wanted || shown.current === wanted) return;
    shown.current = wanted;
    showPassage(editor, wanted);
    showThread(editor, wanted);
  }, [editor, found, wanted]);
  return wanted !== null && threads !== undefined && !found;
}

function threadInAddress(): string | null {
  return /^#thread-(.+)$/.exec(globalThis.location.hash)?.[1] ?? null;
}

/** What a thread brought counts as read once it is open; the count above the page follows. */
export function useReadWhenOpen(active: string | null): void {
  const { notifications } = useApi();
  const { revalidate } = useRevalidator();
  const { mutate } = useMutation(
    notifications.markRead.mutationOptions({
      onSuccess: ({ marked }) => {
        if (marked > 0) revalidate();
      },
    }),
  );
  useEffect(() => {
    if (active) mutate({ threadId: active });
  }, [active, mutate]);
}

/** Wide enough that threads stand beside the text, in a column that scrolls by itself. */
const BESIDE = '(min-width: 78rem)';

/** Where threads stand beside the text, the open one is brought into view; below it nothing jumps. */
export function useShownBeside(active: string | null): void {
  useEffect(() => {
    if (!active || !globalThis.matchMedia(BESIDE).matches) return;
    document.getElementById(threadElementId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
}
