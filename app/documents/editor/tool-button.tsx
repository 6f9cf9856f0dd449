import { keyWords } from '#app/ui/shortcuts/key-words.ts';
import { Icon } from './tool-icons.tsx';
import type { Tool } from './tools.ts';

type Props = {
  tool: Tool;
  pressed: boolean;
  /** Where the Tab key enters the bar. */
  first: boolean;
  onPress: () => void;
};

export function ToolButton({ tool, pressed, first, onPress }: Props) {
  const { key, words, icon, tip, keys, isActive } = tool;
  return (
    <button
      type="button"
      className={`toolbar__button toolbar__button--${key}`}
      title={keys ? `${tip} (${keyWords(keys)})` : tip}
      aria-label={tip}
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
