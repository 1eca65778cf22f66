// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { AgendaItemId, EntryId, ProposalId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { openDecision } from '../../../src/domain/results/decision.ts';
import { DecisionForm } from '../../../src/features/results/decision-form.tsx';
import { decidingWords } from '../../../src/words/deciding.de.ts';
import { draw } from '../../ui/draw.tsx';

const { decision: words } = decidingWords;

test('an objection that was recorded is read where it was typed in, and the field is there for the next one', async () => {
  const raised: MinutesEntry[] = [];
  const deeds = {
    decide: () => () => undefined,
    object: (text: string, who: string) => {
      const place = { item: 'item' as AgendaItemId, proposal: 'p1' as ProposalId, order: 'a' };
      raised.push({ ...place, id: `e${raised.length}` as EntryId, kind: 'objection', text, who, until: '' });
      return () => undefined;
    },
  };
  const form = () => (
    <DecisionForm
      place="p"
      decision={{ ...openDecision, objections: 'raised' }}
      deeds={deeds}
      raised={[...raised]}
      onUndoable={() => undefined}
      title="Frühe Hilfen"
    />
  );
  const drawing = await draw(form());
  const field = () => drawing.findAll('.plenum-decision-objection textarea')[0] as HTMLTextAreaElement;
  expect(drawing.text()).not.toContain(words.objectionsRaised);
  await drawing.type(field(), 'Zu teuer für kleine Kommunen');
  await drawing.type(drawing.find('.plenum-decision-objection input'), 'Kommunen');
  await drawing.click(drawing.find('button', words.objectionAdd));
  await drawing.redraw(form());
  expect(drawing.findAll('.plenum-decision-raised li').map(({ textContent }) => textContent)).toEqual([
    'Zu teuer für kleine Kommunen (Kommunen)',
  ]);
  expect(field().value).toBe('');
  expect(drawing.text()).toContain(words.objectionNext);
  await drawing.remove();
});
