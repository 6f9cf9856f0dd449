import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#app/api-client.tsx';
import { refusalWords } from '#app/forms/refusal-words.ts';

export type Backing = ReturnType<typeof useBacking>;

/** What is decided about wordings on the server, with why not in words. */
export function useBacking(positionId: string) {
  const { alternatives } = useApi();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: [['alternatives']] });
  const back = useMutation(alternatives.back.mutationOptions({ onSettled }));
  const drop = useMutation(alternatives.drop.mutationOptions({ onSettled }));
  const resolve = useMutation(alternatives.resolve.mutationOptions({ onSettled }));
  const all = [back, drop, resolve];
  const failed = all.find(({ error }) => error)?.error;
  const afresh = () => {
    for (const { reset } of all) reset();
  };
  return {
    busy: all.some(({ isPending }) => isPending),
    refused: failed ? failureWords(failed.data?.refusal) : '',
    back: (wordingId: string) => {
      afresh();
      back.mutate({ positionId, wordingId });
    },
    drop: (wordingId: string) => {
      afresh();
      drop.mutate({ positionId, wordingId });
    },
    resolve: (alternativeId: string, wordingId: string) => {
      afresh();
      resolve.mutate({ positionId, alternativeId, wordingId });
    },
  };
}

function failureWords(code: string | null | undefined): string {
  return code
    ? refusalWords(code)
    : 'Concord could not be reached, so nothing was changed. Try again when you are connected.';
}
