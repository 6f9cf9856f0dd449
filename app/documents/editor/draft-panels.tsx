import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useSubscription } from '@trpc/tanstack-react-query';
import type { ComponentType } from 'react';
import { Providers, useApi } from '#app/api-client.tsx';
import { AlternativesPanel } from '#app/documents/editor/alternatives/alternatives-panel.tsx';
import type { LiveConnection } from '#app/documents/live-connection.ts';
import { CommentsPanel } from './comments/comments-panel.tsx';
import { RevisionsPanel } from './revisions-panel.tsx';
import { StancesPanel } from './stances-panel.tsx';
import type { Proposers } from './suggesting/proposal-views.ts';
import { SuggestionsPanel } from './suggesting/suggestions-panel.tsx';
import { WordingPanel } from './wording/wording-panel.tsx';

/** Whoever has the draft open, as colleagues see them and as their proposals name them. */
export type DraftPerson = {
  personId: string;
  /** Null for the secretariat, which belongs to no office. */
  officeId: string | null;
  name: string;
  officeName: string;
  color: string;
};

export type DraftPanelProps = Proposers & {
  positionId: string;
  editor: Editor;
  connection: LiveConnection;
  me: DraftPerson;
  canEditDirectly: boolean;
  /** May this person write here now, in whatever way. */
  writable: boolean;
};

/** What stands beside the text, in order. Each asks the API for its own and is told when to ask again. */
const PANELS: readonly ComponentType<DraftPanelProps>[] = [
  SuggestionsPanel,
  AlternativesPanel,
  CommentsPanel,
  StancesPanel,
  WordingPanel,
  RevisionsPanel,
];

export function DraftPanels(props: DraftPanelProps) {
  return (
    <Providers>
      <FollowDraft positionId={props.positionId} />
      {PANELS.map((Panel) => (
        <Panel key={Panel.name} {...props} />
      ))}
    </Providers>
  );
}

/** A topic that changed is asked for anew; its name is that of its router. */
function FollowDraft({ positionId }: { positionId: string }) {
  const queries = useQueryClient();
  const { documents } = useApi();
  useSubscription(
    documents.live.subscriptionOptions(
      { positionId },
      {
        onData: ({ topics }) => {
          for (const topic of topics) void queries.invalidateQueries({ queryKey: [[topic]] });
        },
      },
    ),
  );
  return null;
}
