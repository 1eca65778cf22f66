/** What was typed and not handed in yet. */
export const draftWords = {
  yours: (time: string) => `Ihr Entwurf von ${time}.`,
  named: (title: string, time: string) =>
    title === '' ? `Ihr Entwurf von ${time}.` : `Ihr Entwurf von ${time}: „${title}“.`,
  goOn: 'Weiterschreiben',
  discard: 'Verwerfen',
  discarded: 'Der Entwurf ist verworfen.',
  bringBack: 'Zurückholen',
};
