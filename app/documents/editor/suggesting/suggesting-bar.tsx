import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { RefusedChangeNotice } from './refused-change.tsx';
import { SuggestingMode, type WritingOffice } from './suggesting-mode.tsx';

type Props = {
  editor: Editor;
  canEditDirectly: boolean;
  offices: readonly WritingOffice[];
  remembered: string;
  /** The tools of the text. */
  children: ReactNode;
};

/** What changes do here, above the tools; and below them why one was not made. */
export function SuggestingBar({ children, ...props }: Props) {
  const { editor, canEditDirectly } = props;
  return (
    <>
      <SuggestingMode {...props} />
      {children}
      <RefusedChangeNotice editor={editor} canEditDirectly={canEditDirectly} />
    </>
  );
}
