import { Extension, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { typesetting } from './typesetting.ts';

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
    ];
  },
  addProseMirrorPlugins: () => [typesetting()],
});
