import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LinkForm } from './link-form.tsx';
import { BLOCKS, INLINE, LISTS, TABLE, TABLE_TOOLS, type Tool } from './tools.ts';

type Props = { editor: Editor };

/** Every tool by mouse, by Tab and arrows, and most by a shortcut named in its tip. */
export function Toolbar({ editor }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const state = useEditorState({ editor, selector: ({ editor: now }) => shownState(now) });
  useLinkKey(editor, setLinking);
  const press = (tool: Tool) => {
    if (tool.key === 'link') setLinking(true);
    else tool.run(editor);
  };
  const group = (name: string, tools: readonly Tool[]) => (
    <fieldset className="toolbar__group" aria-label={name}>
      {tools.map((tool) => (
        <ToolButton
          key={tool.key}
          tool={tool}
          pressed={state.active.includes(tool.key)}
          first={tool.key === BLOCKS[0]?.key}
          onPress={press}
        />
      ))}
    </fieldset>
  );
  return (
    <div className="toolbar-area">
      <div
        className="toolbar"
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label="Formatting"
        aria-controls="document-body"
        onKeyDown={(event) => moveFocus(event, bar.current)}
        onFocus={(event) => rove(bar.current, event.target)}
      >
        {group('Kind of paragraph', BLOCKS)}
        {group('Emphasis and links', INLINE)}
        {group('Lists', LISTS)}
        {group('Table', state.inTable ? TABLE_TOOLS : TABLE)}
      </div>
      {linking && <LinkForm editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

/** Ctrl+K, as everywhere else, opens the form for a link. */
function useLinkKey(editor: Editor, setLinking: (open: boolean) => void) {
  useEffect(() => {
    const page = editor.view.dom;
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setLinking(true);
    };
    page.addEventListener('keydown', press);
    return () => page.removeEventListener('keydown', press);
  }, [editor, setLinking]);
}

/** As a string list, since React compares it by value with the last. */
function shownState(editor: Editor) {
  const active = [...BLOCKS, ...INLINE, ...LISTS].filter((tool) => tool.isActive?.(editor));
  return { active: active.map(({ key }) => key), inTable: editor.isActive('table') };
}

type ButtonProps = {
  tool: Tool;
  pressed: boolean;
  first: boolean;
  onPress: (tool: Tool) => void;
};

function ToolButton({ tool, pressed, first, onPress }: ButtonProps) {
  const { words, tip, keys, isActive } = tool;
  return (
    <button
      type="button"
      className={`toolbar__button toolbar__button--${tool.key}`}
      title={keys ? `${tip} (${keys})` : tip}
      aria-label={tip}
      aria-pressed={isActive ? pressed : undefined}
      tabIndex={first ? 0 : -1}
      // Keeps the caret where it is while the mouse presses.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPress(tool)}
    >
      {words}
    </button>
  );
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
