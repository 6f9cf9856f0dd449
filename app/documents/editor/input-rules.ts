import { Extension, InputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { TYPOGRAPHY } from './typography.ts';

/**
 * What is typed at the head of a plain paragraph and becomes the thing itself, and what keyboards
 * lack. Backspace right after gives back what was typed.
 */
export const InputRules = Extension.create({
  name: 'inputRules',
  addInputRules() {
    const { heading, bulletList, orderedList } = this.editor.schema.nodes;
    if (!heading || !bulletList || !orderedList) return [];
    return [
      textblockTypeInputRule({ find: /^##\s$/, type: heading, getAttributes: { level: 2 } }),
      textblockTypeInputRule({ find: /^###\s$/, type: heading, getAttributes: { level: 3 } }),
      wrappingInputRule({ find: /^[-*•]\s$/, type: bulletList }),
      wrappingInputRule({ find: /^1[.)]\s$/, type: orderedList }),
      ...TYPOGRAPHY.map(typesetting),
    ];
  },
});

function typesetting({ find, to }: (typeof TYPOGRAPHY)[number]): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const inLink = state.selection.$from.marks().some(({ type }) => type.name === 'link');
      if (inLink) return null;
      // What stays is left alone, so that only what changes is proposed while suggesting.
      state.tr.insertText(to, range.from + (match[1]?.length ?? 0), range.to);
      return undefined;
    },
  });
}
