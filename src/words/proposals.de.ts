export const proposalsWords = {};
