import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** What a tool may ask for before it acts. */
export type ToolForm = 'link' | 'footnote' | 'find' | 'replace' | 'bracket';

declare module '@tiptap/core' {
  interface EditorEvents {
    openForm: { form: ToolForm };
  }
}

/** Asks for a form below the toolbar; true, as a shortcut that has done its work. */
export function openForm(editor: Editor, form: ToolForm): true {
  editor.emit('openForm', { form });
  return true;
}

/** The form that is open. Asked for anew it begins anew, so that its field takes the keyboard again. */
export function useOpenForm(editor: Editor) {
  const [open, setOpen] = useState<{ form: ToolForm; times: number } | null>(null);
  useEffect(() => {
    const show = ({ form }: { form: ToolForm }) =>
      setOpen((before) => ({ form, times: (before?.times ?? 0) + 1 }));
    editor.on('openForm', show);
    return () => void editor.off('openForm', show);
  }, [editor]);
  return { open, close: () => setOpen(null) };
}
