// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FileId, NotebookNoteId, ProposalId } from '../../../src/domain/ids.ts';
import { type LeftoverDeeds, LeftoversCard } from '../../../src/features/notebook/leftovers-card.tsx';
import { notebookWords } from '../../../src/words/notebook.de.ts';
import { draw } from '../../ui/draw.tsx';

const { leftovers: words, photo, undo } = notebookWords;
const file = 'a'.repeat(64) as FileId;

const scene = (change: Partial<LeftoverDeeds> = {}) => {
  const done: string[] = [];
  const deeds: LeftoverDeeds = {
    bringBack: ({ id }) => done.push(`back ${id}`),
    drop: ({ id }) => {
      done.push(`drop ${id}`);
      return () => done.push(`undo ${id}`);
    },
    keepPhoto: async () => true,
    dropPhoto: () => {
      done.push('drop photo');
      return () => done.push('undo photo');
    },
    ...change,
  };
  return { done, deeds };
};
const note = { kind: 'note', id: 'n' as NotebookNoteId, text: 'auch hier' } as const;
const draft = { kind: 'draft', id: 'd' as ProposalId, text: '' } as const;

test('a picture whose note may still be under way is not said to be deleted, and can be kept but not removed', async () => {
  const card = await draw(<LeftoversCard leftovers={[]} photos={[file]} deeds={scene({ dropPhoto: null }).deeds} />);
  expect(card.text()).not.toContain(words.title);
  expect(card.findAll('button').map((button) => button.getAttribute('aria-label'))).toEqual([words.keepPhotoOf(1)]);
  expect(card.text()).toContain(words.photosLater);
  await card.redraw(<LeftoversCard leftovers={[]} photos={[file]} deeds={scene().deeds} />);
  expect(card.text()).not.toContain(words.photosLater);
  expect(card.find('button', words.dropPhotoOf(1)).textContent).toBe(words.drop);
  await card.remove();
});

test('whatever is removed here can be taken back, also when nothing is left of the card', async () => {
  const { done, deeds } = scene();
  const card = await draw(<LeftoversCard leftovers={[note, draft]} photos={[file]} deeds={deeds} />);
  expect(card.text()).toContain(words.noWords);
  await card.click(card.find('button', words.dropOf('auch hier')));
  await card.redraw(<LeftoversCard leftovers={[draft]} photos={[file]} deeds={deeds} />);
  await card.click(card.find('button', undo));
  await card.click(card.find('button', words.dropPhotoOf(1)));
  await card.redraw(<LeftoversCard leftovers={[]} photos={[]} deeds={deeds} />);
  expect(card.text()).toContain(photo.removed);
  await card.click(card.find('button', undo));
  expect(done).toEqual(['drop n', 'undo n', 'drop photo', 'undo photo']);
  await card.remove();
});

test('a picture that cannot be opened says so instead of doing nothing', async () => {
  const card = await draw(
    <LeftoversCard leftovers={[]} photos={[file]} deeds={scene({ keepPhoto: async () => false }).deeds} />,
  );
  await card.click(card.find('button', words.keepPhotoOf(1)));
  expect(card.text()).toContain(words.photoUnread);
  await card.remove();
});
