// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId, VersionId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import type { RegisteredField } from '../../../src/domain/space/register.ts';
import { DraftScreen } from '../../../src/features/notebook/draft-screen.tsx';
import type { DraftDeeds } from '../../../src/features/notebook/notebook-deeds.ts';
import { notebookWords as words } from '../../../src/words/notebook.de.ts';
import { proposalsWords } from '../../../src/words/proposals.de.ts';
import { draw } from '../../ui/draw.tsx';

const screenOf = (more: Partial<Parameters<typeof DraftScreen>[0]>) => (
  <DraftScreen
    draft={{ ...emptyProfile, id: 'draft' as ProposalId, order: 'V', number: null, title: 'Ein Titel' }}
    {...{
      unread: [],
      notes: [],
      free: [],
      questions: [],
      answers: [],
      fields: [],
      sources: [],
      goals: [],
      submission: null,
    }}
    {...{
      returned: null,
      isSent: true,
      isSame: false,
      closedYear: null,
      isStruck: false,
      hrefs: { notebook: '#', way: '#' },
    }}
    deeds={new Proxy({} as DraftDeeds, { get: () => () => undefined })}
    {...more}
  />
);

test('D362 a group that was struck reads that it hands in nothing more, and is offered no button that would claim it', async () => {
  const drawing = await draw(screenOf({ isStruck: true }));
  const buttons = () => drawing.findAll('button').map(({ textContent }) => textContent);
  expect(drawing.text()).toContain(words.struck.title);
  expect(buttons()).not.toContain(words.handIn.action);
  await drawing.redraw(screenOf({}));
  expect(buttons()).toContain(words.handIn.action);
  await drawing.remove();
});

test('whoever hands in with gaps is told what is missing, and led to each of them', async () => {
  const screen = (title: string) =>
    screenOf({
      draft: { ...emptyProfile, id: 'draft' as ProposalId, order: 'V', number: null, title },
      questions: [{ id: 'practice', text: '', order: 'V' }],
    });
  const drawing = await draw(screen(''));
  await drawing.click(drawing.find('button', words.handIn.action));
  expect(drawing.find('[role=alert]').textContent).toContain(words.handIn.notYet);
  await drawing.click(drawing.find('button', words.handIn.toTitle));
  expect(document.activeElement?.getAttribute('data-jump')).toBe('draft-title');
  await drawing.click(drawing.find('button', words.handIn.toQuestion));
  expect(document.activeElement?.getAttribute('aria-label')).toContain(words.guideline.answer);
  // What is there is not missing any more.
  await drawing.redraw(screen('Ein Titel'));
  expect(drawing.findAll('button').map(({ textContent }) => textContent)).not.toContain(words.handIn.toTitle);
  await drawing.remove();
});

test('a draft that was changed after it was handed in says since which version', async () => {
  const versions = [{ id: 'v' as VersionId, content: null, handedInAt: 1 }];
  const handedIn = { proposal: 'draft' as ProposalId, versions, trail: [], year: null, number: null };
  const submission = { ...handedIn, status: 'handedIn' } as const;
  const drawing = await draw(screenOf({ submission, isSame: true }));
  expect(drawing.text()).not.toContain(words.handIn.changed(1));
  await drawing.redraw(screenOf({ submission, isSame: false }));
  expect(drawing.text()).toContain(words.handIn.changed(1));
  await drawing.remove();
});

test('a question that was left out without a reason is asked for its reason, and a draft in no field of action says so', async () => {
  const drawing = await draw(
    screenOf({
      questions: [{ id: 'practice', text: '', order: 'V' }],
      answers: [{ question: 'practice', asked: '', is: 'waived', text: '' }],
      fields: [{ id: 'youth', name: 'Jugend' } as unknown as RegisteredField],
    }),
  );
  expect(drawing.text()).toContain(words.handIn.noField);
  await drawing.click(drawing.find('button', words.handIn.action));
  expect(drawing.find('[role=alert]').textContent).toContain(words.handIn.missingReason(1));
  await drawing.click(drawing.find('button', words.handIn.toReason));
  expect(document.activeElement?.getAttribute('aria-label')).toContain(words.guideline.reason);
  await drawing.remove();
});

test('what was handed in and lies on this device alone says so until it is sent', async () => {
  const version = { id: 'v' as VersionId, handedInAt: 0, content: {} };
  const submission = { versions: [version], trail: [] } as unknown as NonNullable<
    Parameters<typeof DraftScreen>[0]['submission']
  >;
  const drawing = await draw(screenOf({ submission, isSame: true, isSent: false }));
  expect(drawing.text()).toContain(words.handIn.stillHere);
  await drawing.redraw(screenOf({ submission, isSame: true }));
  expect(drawing.text()).not.toContain(words.handIn.stillHere);
  await drawing.remove();
});

test('what the office gave back is told in the draft, with its reason and what to do', async () => {
  const drawing = await draw(screenOf({ returned: 'Bitte abstimmen.', isSame: true }));
  for (const text of [words.handIn.returned, 'Bitte abstimmen.', words.handIn.returnedSame])
    expect(drawing.text()).toContain(text);
  expect(drawing.text()).not.toContain(words.handIn.same);
  // Agreed with the others meanwhile: the same words may be handed in again.
  expect(drawing.find('button', words.handIn.againSame)).toBeDefined();
  await drawing.remove();
});

test('D384 what two wrote at once is told at its field, and keeps a draft from being handed in until it was read', async () => {
  const done: string[] = [];
  const deeds = {
    handIn: () => done.push('handed in'),
    markRead: (field: string) => done.push(field),
  } as unknown as DraftDeeds;
  const unread = { id: 'draft' as ProposalId, field: 'insteadOf' as const, parts: ['Vera schreibt', 'Tom schreibt'] };
  const drawing = await draw(screenOf({ deeds, unread: [unread] }));
  const { insteadOf } = proposalsWords.fields;
  const heard = drawing.find('button', words.unread.doneOf(insteadOf));
  expect(drawing.text()).toContain(words.unread.title);
  for (const part of unread.parts) expect(drawing.find('li', part)).toBeDefined();
  // It lies in a fold: that stands open, and still does when it was read.
  expect(heard.closest('details')?.open).toBe(true);
  await drawing.click(drawing.find('button', words.handIn.action));
  expect(drawing.find('[role=alert]').textContent).toContain(words.unread.missing(insteadOf));
  await drawing.click(drawing.find('button', words.unread.jump));
  expect(document.activeElement).toBe(heard);
  await drawing.click(heard);
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  expect(done).toEqual(['insteadOf']);
  await drawing.redraw(screenOf({ deeds }));
  expect(document.activeElement?.closest('details')?.open).toBe(true);
  expect(drawing.text()).not.toContain(words.unread.title);
  await drawing.click(drawing.find('button', words.handIn.action));
  expect(done).toEqual(['insteadOf', 'handed in']);
  await drawing.remove();
});
