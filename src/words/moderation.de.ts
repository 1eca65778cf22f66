export const moderationWords = {};
