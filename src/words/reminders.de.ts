/** Was sich jemand vorgenommen hat und auf seinem Gerät wiederfindet. */
export const reminderWords = {
  title: 'Nur für Sie: beim nächsten Mal daran erinnern',
  text: 'Gemerkt wird es nur auf diesem Gerät und nur, wenn Sie es ankreuzen. Wer das Gerät später benutzt, kann es lesen.',
  keep: (text: string) => `Merken: ${text}`,
  offer: (count: number) =>
    count === 1 ? 'Das hatten Sie sich vorgenommen (1)' : `Das hatten Sie sich vorgenommen (${count})`,
  untitled: 'Sitzung ohne Titel',
  done: 'Erledigt',
  doneOf: (text: string) => `Erledigt: ${text}`,
  discard: 'Verwerfen',
  discardOf: (text: string) => `Verwerfen: ${text}`,
  own: 'Das steht nur auf diesem Gerät. Niemand sonst erfährt davon.',
  later: 'Später',
};
