export const SENDING_CHANNELS = ['email', 'letter'] as const;
/** How a letter goes to a post. */
export type SendingChannel = (typeof SENDING_CHANNELS)[number];
