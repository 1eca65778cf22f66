export const joinWords = {};
