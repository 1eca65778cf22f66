export const wallWords = {};
