import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useApi } from '#app/api-client.tsx';
import { refusalWords } from '#app/forms/refusal-words.ts';
import type { AppRouter } from '#server/trpc/app.router.ts';

type Outputs = inferRouterOutputs<AppRouter>['comments'];
export type CommentThread = Outputs['list']['threads'][number];
export type CommentShown = CommentThread['comments'][number];
export type OwnOffice = Outputs['list']['offices'][number];
export type Mentionable = Outputs['mentionable'];

const NOBODY: Mentionable = { people: [], offices: [] };
/** Who works where changes rarely; the server checks again. */
const FRESH_MS = 60_000;

export function useThreads(positionId: string) {
  const { comments } = useApi();
  return useQuery(comments.list.queryOptions({ positionId }));
}

export function useMentionable(positionId: string, privateTo: string | null): Mentionable {
  const { comments } = useApi();
  const asked = comments.mentionable.queryOptions(
    { positionId, privateTo },
    { staleTime: FRESH_MS },
  );
  return useQuery(asked).data ?? NOBODY;
}

/** Everything that is done to threads; the list is read again before an action counts as done. */
export function useCommentActions() {
  const { comments } = useApi();
  const queries = useQueryClient();
  const options = {
    // Tried at once, also offline: what cannot be sent now is said now, and what was typed stays.
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries(comments.list.pathFilter()),
  } as const;
  return {
    open: useMutation(comments.open.mutationOptions(options)),
    reply: useMutation(comments.reply.mutationOptions(options)),
    edit: useMutation(comments.edit.mutationOptions(options)),
    resolve: useMutation(comments.resolve.mutationOptions(options)),
    reopen: useMutation(comments.reopen.mutationOptions(options)),
  };
}

type Failure = {
  data?: {
    refusal?: string | null;
    issues?: readonly { message: string }[] | null;
    code?: string;
  } | null;
};

/** Why something was not done, and what to do now. */
export function failureWords(failure: unknown): string {
  const { data } = failure as Failure;
  if (!data) {
    return 'Not sent: there is no connection. What you wrote is kept here. Send it again when you are back.';
  }
  if (data.refusal) return refusalWords(data.refusal);
  if (data.issues?.[0]) return data.issues[0].message;
  return 'Not sent. What you wrote is kept here. Reload the page and try again.';
}
