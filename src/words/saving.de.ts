export const savingWords = {};
