// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toldOf } from '../../../src/app/county/use-sources.ts';
import type { FileId, SourceId } from '../../../src/domain/ids.ts';
import type { Source } from '../../../src/domain/space/sources.ts';
import { SourcesCard, type SourcesCardProps, type SourcesDeeds } from '../../../src/features/space/sources-card.tsx';
import { sourcesWords } from '../../../src/words/sources.de.ts';
import { draw } from '../../ui/draw.tsx';

const { file: words } = sourcesWords;
const [full, gone, sent] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [FileId, FileId, FileId];
const sourceOf = (title: string, file: FileId): Source => ({
  ...{ id: title as SourceId, title, link: '', page: '', asOf: '', area: 'unknown', areaName: '', order: title },
  file: { file, name: `${title}.pdf`, bytes: 1_000_000 },
});
const sources = [sourceOf('Sozialbericht', full), sourceOf('Schulbericht', gone), sourceOf('Pflegebericht', sent)];
const refused = new Map<FileId, string>([
  [full, 'files-full'],
  [gone, 'not-here'],
]);

test('a report that the relay refuses is not said to be on its way: why stands beside it, and it can be sent again', async () => {
  let retried = 0;
  const props: SourcesCardProps = {
    ...{ sources, series: [], deeds: {} as SourcesDeeds, open: async () => true },
    ...toldOf({ photos: 0, slides: 3, refused, transfer: null }),
    retry: () => {
      retried += 1;
    },
  };
  const card = await draw(<SourcesCard {...props} />);
  expect(card.text()).toContain(words.waiting(1));
  expect(card.text()).toContain(words.refused.count(2));
  expect(card.text()).toContain(words.refused.reasons['files-full']);
  expect(card.text()).toContain(words.refused.reasons['not-here']);
  await card.click(card.find('button', words.refused.againOf('Sozialbericht')));
  expect(retried).toBe(1);
  // Bytes that are nowhere any more cannot be sent again.
  expect(card.findAll('button').map((button) => button.getAttribute('aria-label'))).not.toContain(
    words.refused.againOf('Schulbericht'),
  );
  await card.redraw(
    <SourcesCard {...props} {...toldOf({ photos: 0, slides: 0, refused: new Map(), transfer: null })} />,
  );
  for (const text of [words.refused.title, words.waiting(1)]) expect(card.text()).not.toContain(text);
  await card.remove();
});

test('a refused file that no report names any more is nothing to read about', async () => {
  const card = await draw(
    <SourcesCard
      {...{ sources: sources.slice(2), series: [], deeds: {} as SourcesDeeds, open: async () => true }}
      {...toldOf({ photos: 0, slides: 2, refused, transfer: null })}
      retry={() => undefined}
    />,
  );
  expect(card.text()).not.toContain(words.refused.count(2));
  expect(card.text()).not.toContain(words.waiting(1));
  await card.remove();
});
