import type { Page } from 'playwright-core';
import type { BoardField } from '../../src/domain/board/board-kinds.ts';
import { cardWriter } from '../support/card-writer.ts';
import { addsCrossItem, crossModerator } from '../support/cross-moderator.ts';
import { groupTable, groupWriter } from '../support/group-writer.ts';
import type { Moderator } from '../support/moderator.ts';
import { slidesPdf } from '../support/slides-pdf.ts';
import { words } from '../support/words.ts';

const { ballot, board, groups, prepare, theses } = words;

/** Who is in the room for the pictures of the instruments. */
export interface Instruments {
  readonly ada: Moderator;
  readonly tablet: Page;
  /** Photographs the wall as soon as this is read there. */
  readonly take: (name: string, shown: string) => Promise<void>;
}

async function addsItem(ada: Moderator, title: string, activity: keyof typeof prepare.activities): Promise<void> {
  const { editor, activities } = prepare;
  await ada.presses(words.moderation.agenda.add);
  const form = ada.page.locator('.plenum-add-item');
  await form.getByLabel(editor.addTitle, { exact: true }).fill(title);
  await form.getByLabel(editor.activity, { exact: true }).selectOption({ label: activities[activity] });
  await form.getByRole('button', { name: editor.addAction, exact: true }).click();
  await ada.goesTo(title);
}

const question = 'Was trägt dazu bei, dass es gelingt?';
const answer =
  'Busse fahren auch am Abend.\nDie Kommunen wissen früh, was geplant ist.\nBetroffene sitzen mit am Tisch.';

/** The first of two groups reads its sheet to all. */
async function worksInGroups({ ada, tablet, take }: Instruments): Promise<void> {
  const { panel } = groups;
  await addsItem(ada, 'In kleinen Gruppen', 'groupWork');
  await ada.page.getByLabel(panel.count, { exact: true }).selectOption('2');
  await ada.presses(panel.make);
  await ada.sees(panel.made);
  await groupTable(ada.page).puts('Bea', 'Gruppe 1');
  await ada.page.getByLabel(panel.newQuestion, { exact: true }).fill(question);
  await ada.presses(panel.addQuestion);
  await ada.presses(panel.begin);
  await groupWriter(tablet).types(question, answer);
  await ada.presses(panel.report);
  await take('groups', answer.split('\n').at(-1) ?? answer);
}

/** The ten theses of a report: right, half, wrong, as raised hands. */
const votes: readonly (readonly [title: string, right: number, half: number, wrong: number])[] = [
  ['Komfortzone', 5, 9, 11],
  ['Ressourcen für Partizipation', 12, 8, 5],
  ['Mehr Dienstleistung birgt Gefahr', 9, 8, 8],
  ['Dialog ist Beteiligung', 11, 9, 5],
  ['Fokusgruppen begleiten', 20, 4, 1],
  ['Digitale Tools reduzieren', 2, 4, 19],
  ['Distanz zu Politik überwinden', 18, 5, 2],
  ['Betroffene systematisch beteiligen', 21, 3, 1],
  ['Kommunen ins Boot holen', 20, 3, 2],
  ['Politik stärker verpflichtet', 6, 10, 9],
];

async function votesOnTheses({ ada, take }: Instruments): Promise<void> {
  const { page } = ada;
  await addsItem(ada, 'Thesen im Quadrat', 'theses');
  await page.locator('summary', { hasText: ballot.questions.paste }).click();
  const lines = votes.map(([title], index) => `${String(index + 1).padStart(2, '0')} ${title}`);
  await page.getByRole('textbox', { name: ballot.questions.paste }).fill(lines.join('\n'));
  await ada.presses(ballot.questions.take);
  await ada.presses(ballot.panel.cover);
  await ada.presses(ballot.panel.close);
  await ada.presses(ballot.panel.show);
  await page.getByText(ballot.panel.hands, { exact: true }).click();
  for (const [title, ...counts] of votes)
    for (const [index, choice] of (['right', 'half', 'wrong'] as const).entries())
      await page
        .getByLabel(ballot.panel.handsOf(theses.choices[choice], title), { exact: true })
        .fill(String(counts[index]));
  await take('theses', theses.rules.votes.text);
}

const [north, south] = ['Landkreis Nord', 'Landkreis Süd'];
const fields: Partial<Record<BoardField, string>> = {
  pro1: `${north}: ${board.prompts.pro}`,
  contra1: `${north}: ${board.prompts.contra}`,
  pro2: `${south}: ${board.prompts.pro}`,
  contra2: `${south}: ${board.prompts.contra}`,
};
const weighed: readonly (readonly [BoardField, string])[] = [
  ['pro1', 'Ein Ansprechpartner für alle Fragen'],
  ['pro1', 'Betroffene sitzen von Anfang an dabei'],
  ['contra1', 'Braucht eine feste Stelle'],
  ['pro2', 'Geht sofort, ohne neue Mittel'],
  ['contra2', 'Hängt an einzelnen Personen'],
  ['contra2', 'Kleine Kommunen bleiben außen vor'],
];

async function weighsOptions({ ada, tablet, take }: Instruments): Promise<void> {
  const { panel } = board;
  await addsItem(ada, 'Zwei Wege, ein Ziel', 'proContra');
  await ada.page.getByText(panel.settings, { exact: true }).click();
  await ada.page.getByLabel(panel.optionName(1)).fill(north);
  await ada.page.getByLabel(panel.optionName(2)).fill(south);
  await ada.presses(panel.cover);
  const writer = cardWriter(tablet, fields);
  for (const [field, text] of weighed) await writer.handsIn(field, text);
  await ada.presses(panel.show);
  await ada.sees(panel.state.shown);
  await take('pro-contra', 'Kleine Kommunen bleiben außen vor');
}

const findings = [
  'Zu wenig Zeit für Abstimmung;;P;-6;3',
  'Daten liegen verstreut;;V;-4;8',
  'Fokusgruppen kennen die Praxis;;F;7;7',
  'Kommunen erfahren spät davon;;K;-7;6',
  'Gemeinsame Ziele sind beschlossen;;A;5;4',
  'Ergebnisse stehen nicht im Haushalt;;P;-3;5',
  'Ein Bild für alle;;A;3;9',
  'Gute Moderation;;V;6;9',
];

async function placesFindings({ ada, take }: Instruments): Promise<void> {
  await addsCrossItem(ada);
  await crossModerator(ada.page).pastes(findings.join('\n'));
  await ada.sees('Gute Moderation');
  await take('indicators', 'Gute Moderation');
}

async function showsTalk({ ada, tablet, take }: Instruments): Promise<void> {
  const buffer = await slidesPdf(tablet, ['Lagebild 2027', 'Wohin die Mittel gehen', 'Was wir vorschlagen']);
  await ada.goesTo('Wie geht es weiter?');
  await ada.page.getByText(words.attachments.talk.heading, { exact: true }).click();
  const file = { name: 'lagebild.pdf', mimeType: 'application/pdf', buffer };
  await ada.page.getByLabel(words.attachments.talk.choose, { exact: true }).setInputFiles(file);
  await take('talk', words.attachments.talk.page(1, 3));
}

/** One instrument after the other in the meeting that runs, each as the wall shows it. */
export async function takesInstruments(room: Instruments): Promise<void> {
  await worksInGroups(room);
  await votesOnTheses(room);
  await weighsOptions(room);
  await placesFindings(room);
  await showsTalk(room);
}
