export const agendaWords = {};
