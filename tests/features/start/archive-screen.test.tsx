// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { momentHere, safeFileName } from '../../../src/domain/export/file-name.ts';
import { accepted, type Result, refused } from '../../../src/domain/result.ts';
import type { ArchivePreview } from '../../../src/features/start/archive-deeds.ts';
import { ArchiveScreen } from '../../../src/features/start/archive-screen.tsx';
import { createFormat } from '../../../src/words/format.ts';
import { englishWords, words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { open } = words.archive;

const preview: ArchivePreview = {
  kind: 'session',
  cards: 7,
  title: 'Steuerungsgruppe',
  date: '2027-05-13',
  savedAt: Date.parse('2027-05-13T18:00Z'),
  items: 9,
  proposals: 12,
  entries: 0,
  people: 0,
  rounds: 1,
  unshown: 0,
  countsOn: false,
};

/** The screen over a reader that answers one file after the other. */
const drawn = async (answers: readonly Result<ArchivePreview, string>[]) => {
  const left = [...answers];
  const read = async () => left.shift() ?? refused('gone');
  const opened = vi.fn(async () => accepted('/s/copy/lead'));
  const drawing = await draw(<ArchiveScreen deeds={{ read, open: opened, goTo: () => undefined }} />);
  const choose = async (name: string) => {
    const input = drawing.find('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true });
    await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  };
  return { drawing, choose, opened };
};

/** What can be wrong with a file: the reasons of reading and placing. */
const reasons = ['damaged', 'checksum', 'foreign', 'newer', 'older', 'tooLarge', 'insecure', 'gone', 'not-kept'];

test.each(reasons)(
  'a file that is %s is refused in a sentence of its own, nothing is opened, and the next file is read',
  async (reason) => {
    const { drawing, choose, opened } = await drawn([refused(reason), accepted(preview)]);
    await choose('sitzung.plenum');
    expect(drawing.text()).toContain(open.unchanged);
    expect(open.faults[reason]).toMatch(/^[A-ZÄÖÜ].+\.$/u);
    expect(drawing.text()).toContain(open.faults[reason]);
    expect(englishWords.archive.open.faults[reason]).toMatch(/^[A-Z].+\.$/u);
    expect(drawing.text()).not.toContain(open.open);
    await choose('andere.plenum');
    expect(drawing.text()).toContain(open.proposals(12));
    expect(drawing.text()).toContain(open.cards(7));
    expect(drawing.text()).not.toContain(open.unchanged);
    expect(opened).not.toHaveBeenCalled();
    await drawing.remove();
  },
);

test('a file says when it was saved, by day and time as they are here', async () => {
  const savedAt = Date.UTC(2026, 10, 28, 23, 30);
  const { drawing, choose } = await drawn([accepted({ ...preview, savedAt })]);
  await choose('sitzung.plenum');
  const format = createFormat('de');
  const at = new Date(savedAt);
  expect(drawing.text()).toContain(open.savedAt(format.date(at), format.time(at)));
  expect(safeFileName(['Landkreis', momentHere(savedAt)], 'plenum')).toMatch(
    new RegExp(`^landkreis-2026-11-${at.getDate()}-${String(at.getHours()).padStart(2, '0')}-30-00[.]plenum$`, 'u'),
  );
  await drawing.remove();
});
