// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { namedProposals } from '../../../src/domain/proposal/named-proposal.ts';
import { FormSheet } from '../../../src/features/without-device/form-sheet.tsx';
import { PaperForm } from '../../../src/features/without-device/paper-form.tsx';
import { need, proposals } from '../../support/assessment-scene.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { forms, paper } = words.withoutDevice;
const named = namedProposals(proposals(1));
const perspectives = [{ key: 'politics', label: 'Politik' }];

test('a form on paper asks in which groups somebody works, where that is asked', async () => {
  const sheet = { number: 1, title: 'Sitzung', about: 'Runde 1', address: 'x', perspectives, criteria: [need] };
  const drawing = await draw(<FormSheet {...sheet} proposals={named} groups={['Frühe Hilfen', 'Kita']} />);
  for (const text of [forms.groups, 'Frühe Hilfen', 'Kita']) expect(drawing.text()).toContain(text);
  // The head of a table is printed on each of its pages, so that a second page is known.
  expect(drawing.find('thead').textContent).toContain(forms.form(1));
  await drawing.redraw(<FormSheet {...sheet} proposals={named} groups={[]} />);
  expect(drawing.text()).not.toContain(forms.groups);
  await drawing.remove();
});

test('what is ticked on the form is typed in with it, and what it said before stands there', async () => {
  const saved: unknown[] = [];
  const drawing = await draw(
    <PaperForm
      number={7}
      isKnown
      perspective="politics"
      perspectives={perspectives}
      groups={['Frühe Hilfen', 'Kita']}
      worksIn={['Kita']}
      proposals={named}
      criteria={[need]}
      before={new Map()}
      onSave={(form) => saved.push(form)}
      onCancel={() => undefined}
    />,
  );
  await drawing.click(drawing.find('input', 'Frühe Hilfen'));
  await drawing.click(drawing.find('button', paper.save));
  expect(saved).toMatchObject([{ number: 7, perspective: 'politics', worksIn: ['Kita', 'Frühe Hilfen'] }]);
  await drawing.remove();
});
