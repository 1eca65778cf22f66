// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
import type { Source } from '../../../src/domain/space/sources.ts';
import { DraftEditor } from '../../../src/features/notebook/draft-editor.tsx';
import type { DraftDeeds } from '../../../src/features/notebook/notebook-deeds.ts';
import { firstParts, furtherParts } from '../../../src/features/proposals/profile-parts.ts';
import { notebookWords } from '../../../src/words/notebook.de.ts';
import { proposalsWords as words } from '../../../src/words/proposals.de.ts';
import { type Drawing, draw } from '../../ui/draw.tsx';

/** Chosen from the county's lists, given by the office, or known from who writes. */
const otherwise = ['fields', 'strategicGoal', 'number', 'origin', 'originKind'];

test('a group can say in its draft whatever a proposal of a session says, each once; only the administration speaks for itself', async () => {
  const written: Partial<Profile>[] = [];
  const nothing = () => undefined;
  const deeds = {
    ...{ editText: nothing, writeLine: (field: string, line: string) => void written.push({ [field]: line }) },
    change: (change: Partial<Profile>) => void written.push(change),
  } as unknown as DraftDeeds;
  const drawing = await draw(
    <DraftEditor
      draft={{ ...emptyProfile, title: 'Hilfe', id: 'help' as ProposalId, order: 'a' }}
      {...{ unread: [], fields: [], sources: [], goals: [], deeds }}
    />,
  );
  const labels = drawing.findAll('label').map(({ textContent }) => textContent ?? '');
  const times = (label: string) => labels.filter((one) => one === label || one.startsWith(`${label} `)).length;
  const { official, ...further } = furtherParts;
  const asked = Object.values({ ...firstParts, ...further }).flat();
  const missing = asked.filter((field) => !otherwise.includes(field) && times(words.fields[field]) !== 1);
  expect(missing).toEqual([]);
  expect(official.filter((field) => times(words.fields[field]) > 0)).toEqual([]);
  const horizon = drawing.findAll('select').find((one) => one.textContent?.includes(words.horizons.strategic));
  if (horizon === undefined) throw new Error('the horizon is asked');
  await drawing.choose(horizon, 'strategic');
  expect(written).toEqual([{ horizon: 'strategic' }]);
  await drawing.remove();
});

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const labelled = (drawing: Drawing, label: string): Field => {
  const fields = drawing.findAll('input, textarea, select') as Field[];
  const [only, ...others] = fields.filter(
    (field) =>
      field.getAttribute('aria-label') === label ||
      [...(field.labels ?? [])].some(
        ({ textContent }) => textContent === label || textContent?.startsWith(`${label} (`),
      ),
  );
  if (only === undefined || others.length > 0) throw new Error(`one field „${label}“`);
  return only;
};

const leaves = (field: Field) =>
  act(async () => void field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

const blank = { ...emptyProfile, id: 'help' as ProposalId, order: 'a' };
const nowhere = { editText: () => undefined, writeLine: () => undefined, change: () => undefined };

test('what is no figure stays visible with what is wrong with it, also when the field is left, and is not kept', async () => {
  const written: Partial<Profile>[] = [];
  const deeds = { ...nowhere, change: (change: Partial<Profile>) => void written.push(change) };
  const drawing = await draw(
    <DraftEditor
      draft={{ ...blank, staff: 2 }}
      {...{ unread: [], fields: [], sources: [], goals: [], deeds: deeds as unknown as DraftDeeds }}
    />,
  );
  const field = labelled(drawing, words.fields.staff);
  await drawing.type(field, 'etwa drei');
  await leaves(field);
  expect(field.value).toBe('etwa drei');
  expect(drawing.text()).toContain(words.form.problems.notNumber);
  expect(written).toEqual([]);
  await drawing.type(field, '3,5');
  await leaves(field);
  expect(written).toEqual([{ staff: 3.5 }]);
  expect(drawing.text()).not.toContain(words.form.problems.notNumber);
  // What counts stands there again.
  expect(field.value).toBe('2');
  await drawing.remove();
});

test('title and plain sentence are lines that grow: all of a long one is read, and no break comes into it', async () => {
  const lines: string[] = [];
  const deeds = { ...nowhere, writeLine: (_: string, line: string) => void lines.push(line) };
  const drawing = await draw(
    <DraftEditor
      draft={blank}
      {...{ unread: [], fields: [], sources: [], goals: [], deeds: deeds as unknown as DraftDeeds }}
    />,
  );
  for (const part of ['title', 'plainWords'] as const) {
    const field = labelled(drawing, words.fields[part]);
    await drawing.type(field, 'Ein später\nBus');
    await leaves(field);
  }
  expect(lines).toEqual(['Ein später Bus', 'Ein später Bus']);
  await drawing.remove();
});

test('a figure that came from a note says that its source is missing, and takes one of the county in place', async () => {
  const written: Partial<Profile>[] = [];
  const deeds = { ...nowhere, change: (change: Partial<Profile>) => void written.push(change) };
  const evidence = [{ fact: '40 von 100 warten', source: '', page: '', asOf: '' }];
  const report = { id: 'r', title: 'Sozialbericht', page: 'S. 7', asOf: '2026' } as unknown as Source;
  const drawing = await draw(
    <DraftEditor
      unread={[]}
      draft={{ ...blank, evidence }}
      {...{ fields: [], sources: [report], goals: [], deeds: deeds as unknown as DraftDeeds }}
    />,
  );
  expect(drawing.text()).toContain(notebookWords.cite.noSource);
  const choice = labelled(drawing, notebookWords.cite.sourceOf('40 von 100 warten'));
  await drawing.choose(choice, 'r');
  expect(written).toEqual([
    { evidence: [{ fact: '40 von 100 warten', source: 'Sozialbericht', page: 'S. 7', asOf: '2026' }] },
  ]);
  await drawing.remove();
});
