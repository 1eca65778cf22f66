// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { DraftScreen } from '../../../src/features/notebook/draft-screen.tsx';
import type { DraftDeeds } from '../../../src/features/notebook/notebook-deeds.ts';
import { notebookWords as words } from '../../../src/words/notebook.de.ts';
import { draw } from '../../ui/draw.tsx';

test('whoever hands in with gaps is told what is missing, and led to each of them', async () => {
  const deeds = new Proxy({} as DraftDeeds, { get: () => () => undefined });
  const screen = (title: string) => (
    <DraftScreen
      draft={{ ...emptyProfile, id: 'draft' as ProposalId, order: 'V', number: null, title }}
      notes={[]}
      free={[]}
      questions={[{ id: 'practice', text: '', order: 'V' }]}
      answers={[]}
      fields={[]}
      sources={[]}
      goals={[]}
      submission={null}
      isSame={false}
      closedYear={null}
      deeds={deeds}
      hrefs={{ notebook: '#', way: '#' }}
    />
  );
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
