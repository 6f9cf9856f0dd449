import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ComponentType, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useOfferedShortcuts } from '#app/ui/shortcuts/offered-shortcuts.ts';
import { BracketForm } from './alternatives/bracket-form.tsx';
import { runTool } from './connected.ts';
import { ConnectionNeeded } from './connection-needed.tsx';
import { FindForm, ReplaceForm } from './find/find-form.tsx';
import { FootnoteForm } from './footnotes/footnote-form.tsx';
import { LinkForm } from './link-form.tsx';
import { LeftOutNotice } from './paste/left-out-notice.tsx';
import { EDITOR_SHORTCUTS } from './shortcuts.ts';
import { TABLE_TOOLS } from './table-tools.ts';
import { ToolButton } from './tool-button.tsx';
import { type ToolForm, useOpenForm } from './tool-forms.ts';
import { FINDING, NEGOTIATING, type ToolGroup, WRITING } from './tools.ts';

const FORMS: Record<ToolForm, ComponentType<{ editor: Editor; onClose: () => void }>> = {
  link: LinkForm,
  footnote: FootnoteForm,
  find: FindForm,
  replace: ReplaceForm,
  bracket: BracketForm,
};

/** Every tool by mouse, by Tab and arrows, and most by a shortcut named in its tip. */
export function Toolbar({ editor, connected }: { editor: Editor; connected: boolean }) {
  const bar = useRef<HTMLDivElement>(null);
  const { open, close } = useOpenForm(editor);
  const state = useEditorState({ editor, selector: ({ editor: now }) => shownState(now) });
  useOfferedShortcuts(EDITOR_SHORTCUTS);
  useTableTools(editor, bar);
  const shown = (group: ToolGroup) => (
    <Group key={group.name} {...{ group, editor, connected }} active={state.active} />
  );
  const Form = open && FORMS[open.form];
  return (
    <div className="toolbar-area">
      <div
        className="toolbar"
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label="Tools"
        aria-controls="document-body"
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.commands.focus();
          else moveFocus(event, bar.current);
        }}
        onFocus={(event) => rove(bar.current, event.target)}
      >
        {WRITING.map(shown)}
        <div className="toolbar__far">
          {NEGOTIATING.map(shown)}
          {FINDING.map(shown)}
        </div>
        {state.inTable && <div className="toolbar__table">{shown(TABLE_TOOLS)}</div>}
      </div>
      <LeftOutNotice editor={editor} />
      <ConnectionNeeded editor={editor} connected={connected} />
      {Form && <Form key={open.times} editor={editor} onClose={close} />}
    </div>
  );
}

/** Takes the keyboard to the tools of the table the caret is in. */
function useTableTools(editor: Editor, bar: RefObject<HTMLElement>) {
  useEffect(() => {
    const go = () =>
      bar.current?.querySelector<HTMLButtonElement>('.toolbar__table button')?.focus();
    editor.on('goToTableTools', go);
    return () => void editor.off('goToTableTools', go);
  }, [editor, bar]);
}

type GroupProps = {
  group: ToolGroup;
  editor: Editor;
  connected: boolean;
  active: readonly string[];
};

function Group({ group: { name, tools }, editor, connected, active }: GroupProps) {
  return (
    <fieldset className="toolbar__group" aria-label={name}>
      {tools.map((tool) => (
        <ToolButton
          key={tool.key}
          tool={tool}
          pressed={active.includes(tool.key)}
          first={tool === FIRST}
          waits={tool.needsConnection === true && !connected}
          onPress={() => runTool(editor, tool)}
        />
      ))}
    </fieldset>
  );
}

const TOOLS = [...WRITING, ...NEGOTIATING, ...FINDING].flatMap(({ tools }) => tools);
const FIRST = TOOLS[0];

/** As a string list, since React compares it by value with the last. */
function shownState(editor: Editor) {
  const active = TOOLS.filter((tool) => tool.isActive?.(editor));
  return { active: active.map(({ key }) => key), inTable: editor.isActive('table') };
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function buttonsIn(bar: HTMLElement | null): HTMLButtonElement[] {
  return [...(bar?.querySelectorAll('button') ?? [])];
}

/** One stop of the Tab key for the whole bar; arrows move within it. */
function moveFocus(event: KeyboardEvent, bar: HTMLElement | null) {
  const step = STEPS[event.key];
  const buttons = buttonsIn(bar);
  const at = buttons.findIndex((button) => button.matches(':focus'));
  if (!step || at < 0) return;
  event.preventDefault();
  buttons[step(at, buttons.length)]?.focus();
}

function rove(bar: HTMLElement | null, focused: EventTarget) {
  for (const button of buttonsIn(bar)) button.tabIndex = button === focused ? 0 : -1;
}
