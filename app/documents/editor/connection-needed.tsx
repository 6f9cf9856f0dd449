import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { Tool } from './tools.ts';

export const WAITS = 'waits for the connection';

/** Says why a tool did nothing, for as long as there is no connection. */
export function ConnectionNeeded({ editor, connected }: { editor: Editor; connected: boolean }) {
  const [asked, setAsked] = useState<Tool | null>(null);
  if (connected && asked) setAsked(null);
  useEffect(() => {
    Object.assign(editor.storage.connected, { isThere: connected });
  }, [editor, connected]);
  useEffect(() => {
    const say = ({ tool }: { tool: Tool }) => setAsked(tool);
    editor.on('connectionNeeded', say);
    return () => void editor.off('connectionNeeded', say);
  }, [editor]);
  return (
    <output className="refused-change">
      {asked && (
        <>
          <span>
            “{asked.tip}” {WAITS}: others have to hear of it. Go on writing; what you write is kept.
          </span>
          <button type="button" className="toolbar__button" onClick={() => setAsked(null)}>
            Close
          </button>
        </>
      )}
    </output>
  );
}
