import { z } from 'zod';
import { COMMENT_LENGTH } from './comment.rules.ts';
import { CONTEXT_LENGTH, QUOTE_LENGTH } from './comment-anchor.rules.ts';

const MENTIONS = 20;
const ANCHOR_LENGTH = 400;

const words = (longest: number) => z.string().max(longest);

const body = words(10 * COMMENT_LENGTH)
  .trim()
  .min(1, 'Write your comment')
  .max(
    COMMENT_LENGTH,
    `Shorten the comment to ${COMMENT_LENGTH.toLocaleString('en-GB')} characters`,
  );

const officeId = z.string().min(1).max(100);
const relativePosition = z.base64().max(ANCHOR_LENGTH);

const mentions = z
  .object({ people: z.array(z.uuid()).max(MENTIONS), offices: z.array(officeId).max(MENTIONS) })
  .default({ people: [], offices: [] });

const anchor = z.object({
  blockId: words(100),
  start: relativePosition,
  end: relativePosition,
  quote: words(QUOTE_LENGTH).min(1),
  before: words(CONTEXT_LENGTH),
  after: words(CONTEXT_LENGTH),
});

export const commentsInput = z.object({ positionId: z.uuid() });

export const openThreadInput = z.object({
  positionId: z.uuid(),
  /** The one office that sees it; null for everyone in the coalition. */
  privateTo: officeId.nullable(),
  anchor,
  body,
  mentions,
});

export const replyInput = z.object({ threadId: z.uuid(), body, mentions });
export const editCommentInput = z.object({ commentId: z.uuid(), body, mentions });
export const threadInput = z.object({ threadId: z.uuid() });

export const mentionableInput = z.object({
  positionId: z.uuid(),
  privateTo: officeId.nullable(),
});
