import { type Editor, Extension } from '@tiptap/core';
import type { Tool } from './tools.ts';

declare module '@tiptap/core' {
  interface Storage {
    connected: { isThere: boolean };
  }
  interface EditorEvents {
    connectionNeeded: { tool: Tool };
  }
}

/** Knows whether the server can be reached from this page. */
export const Connected = Extension.create({
  name: 'connected',
  addStorage: () => ({ isThere: true }),
});

/** Runs a tool, or says that it waits for the connection. */
export function runTool(editor: Editor, tool: Tool): void {
  const waits = tool.needsConnection && !editor.storage.connected.isThere;
  if (waits) editor.emit('connectionNeeded', { tool });
  else tool.run(editor);
}
