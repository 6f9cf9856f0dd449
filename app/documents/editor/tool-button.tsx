import { keyWords } from '#app/ui/shortcuts/key-words.ts';
import { WAITS } from './connection-needed.tsx';
import { Icon } from './tool-icons.tsx';
import type { Tool } from './tools.ts';

type Props = {
  tool: Tool;
  pressed: boolean;
  /** Where the Tab key enters the bar. */
  first: boolean;
  /** Does nothing now but say why. */
  waits: boolean;
  onPress: () => void;
};

export function ToolButton({ tool, pressed, first, waits, onPress }: Props) {
  const { key, words, icon, tip, keys, isActive } = tool;
  const named = keys ? `${tip} (${keyWords(keys)})` : tip;
  return (
    <button
      type="button"
      className={`toolbar__button toolbar__button--${key}`}
      title={waits ? `${tip}: ${WAITS}` : named}
      aria-label={tip}
      // Still reached by the keyboard, so that the reason can be heard.
      aria-disabled={waits || undefined}
      aria-pressed={isActive ? pressed : undefined}
      tabIndex={first ? 0 : -1}
      // Keeps the caret where it is while the mouse presses.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {icon ? <Icon name={icon} /> : words}
    </button>
  );
}
