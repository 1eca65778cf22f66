export const legalWords = {};
