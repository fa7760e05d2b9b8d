/** The two channels between the preload and the program: one asks, one tells. */
export const ASK_CHANNEL = 'archive:ask';
export const EVENT_CHANNEL = 'archive:event';
