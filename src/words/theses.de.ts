const two = (number: number) => String(number).padStart(2, '0');

/** Thesen im Quadrat: was diese Abstimmung allein hat. */
export const thesesWords = {
  choices: { right: 'richtig', half: 'halb', wrong: 'falsch', abstain: 'Enthaltung' },
  weight: 'besonders wichtig',
  important: 'wichtig',
  question: (title: string) => `Wie sehen Sie „${title}“?`,
  thesis: (number: number) => `These ${two(number)}`,
  star: 'Besonders wichtig',
  starOf: (title: string) => `Besonders wichtig: ${title}`,
  starsLeft: (left: number, all: number) =>
    left === 0
      ? `Alle ${all} Sterne sind vergeben.`
      : left === 1
        ? 'Noch 1 Stern für „besonders wichtig“.'
        : `Noch ${left} Sterne für „besonders wichtig“.`,
  starOver: 'Dieser Stern zählt nicht: mehr Sterne, als vereinbart sind.',
  none: 'Noch keine Thesen. Tragen Sie welche ein oder fügen Sie eine Liste ein.',
  count: (count: number) => (count === 1 ? '1 These' : `${count} Thesen`),
  limit: 'Sterne pro Person',
  limitHint: 'Für „besonders wichtig“. 0: keine Sterne.',
  list: 'Thesen',
  rules: {
    votes: {
      name: 'Stimmen für „richtig“',
      text: 'Geordnet nach der Zahl der Stimmen für „richtig“.',
      by: 'Nach Stimmen für „richtig“',
    },
    half: {
      name: '„halb“ zählt ½',
      text: 'Geordnet nach Stimmen: „richtig“ zählt 1, „halb“ zählt ½.',
      by: 'Zählte „halb“ ½, so',
    },
    net: {
      name: '„richtig“ minus „falsch“',
      text: 'Geordnet nach Stimmen für „richtig“ minus Stimmen für „falsch“.',
      by: 'Nach „richtig“ minus „falsch“',
    },
    groups: {
      name: 'Zustimmung der Gruppen',
      text: 'Geordnet nach der Zahl der Gruppen, die zustimmen (auch unter einer Bedingung), dann nach Stimmen.',
      by: 'Nach Gruppen',
    },
    marks: {
      name: 'Nennungen der Gruppen',
      text: 'Geordnet nach Nennungen als „richtig“ auf den Bögen, doppelt markiert zählt doppelt, dann nach Stimmen.',
      by: 'Nach Nennungen',
    },
    conditional: {
      name: 'bedingt und halb zählen ½',
      text: 'Geordnet nach Gruppen: volle Zustimmung zählt 1, bedingt oder halb ½, dann nach Stimmen.',
      by: 'Zählten bedingt und halb ½, so',
    },
    groupsNet: {
      name: 'Gruppen dafür minus dagegen',
      text: 'Geordnet nach Gruppen, die zustimmen, minus Gruppen, die „falsch“ sagen, dann nach Stimmen.',
      by: 'Nach Gruppen dafür minus dagegen',
    },
  },
  rule: 'Zählregel',
  otherRule: 'Andere Zählregel',
  byNumber: 'In der Reihenfolge der Nummern, solange abgestimmt wird.',
  turned: (by: string, before: number, behind: number) => `${by} stünde These ${two(before)} vor These ${two(behind)}.`,
  tied: 'gleichauf',
  tiedAt: (place: number) => `= Platz ${place}`,
  place: (place: number) => `${place}.`,
  abstained: (count: number) => (count === 1 ? '1 Enthaltung' : `${count} Enthaltungen`),
  abstainedShort: (count: number) => `${count} enth.`,
  reasons: (count: number) => (count === 1 ? '1 Begründung' : `${count} Begründungen`),
  typed: (count: number) => `davon ${count} eingetragen`,
  hands: 'Darin Stimmen, die vom Papier oder nach Handzeichen eingetragen sind.',
  guestLine: 'Gäste, getrennt gezählt',
  caption: 'Thesen mit ihren Stimmen',
  columns: {
    place: 'Platz',
    number: 'Nummer',
    thesis: 'These',
    typed: 'davon eingetragen (Papier, Handzeichen)',
    guests: (choice: string) => `Gäste: ${choice}`,
    rule: 'Zählregel',
  },
  csvName: 'thesen',
};
