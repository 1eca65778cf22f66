export const assessmentWords = {};
