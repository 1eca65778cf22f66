import { expect, test } from 'vitest';
import { skippedItems } from '../../../src/domain/agenda/skipped.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';

const agenda = assessmentAgenda(seededBytes(1)).slice(0, 5);
const [a, b, c, d, e] = agenda.map(({ id }) => id) as [
  AgendaItemId,
  AgendaItemId,
  AgendaItemId,
  AgendaItemId,
  AgendaItemId,
];

test.each([
  ['before what runs and has never run', { current: d, ended: false, ran: [a, c] }, [b]],
  [
    'nowhere in the agenda that has never run, once the meeting is over',
    { current: d, ended: true, ran: [a] },
    [b, c, e],
  ],
  ['none that is still to come', { current: a, ended: false, ran: [b] }, []],
  ['none before the meeting begins', { current: null, ended: false, ran: [] }, []],
  ['none where nobody has measured anything', { current: d, ended: false, ran: [] }, []],
])('D351 skipped is an item %s', (_, { current, ended, ran }, skipped) => {
  const spent = new Map(ran.map((id) => [id, 1_000]));
  expect([...skippedItems({ agenda, current, ended, spent })]).toEqual(skipped);
});
