// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { readProposals, readRemovedProposals } from '../../../src/documents/proposals/document.ts';
import { putProposal } from '../../../src/documents/proposals/edit.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { accepted, type Result, refused } from '../../../src/domain/result.ts';
import { createProposalsDeeds } from '../../../src/features/proposals/proposals-deeds.ts';
import { ProposalsSection } from '../../../src/features/proposals/proposals-section.tsx';
import { proposalsWords as words } from '../../../src/words/proposals.de.ts';
import { seededBytes } from '../../support/chance.ts';
import { watchDocument } from '../../support/watch-document.ts';
import { draw } from '../../ui/draw.tsx';

// Browsers have it, jsdom does not, and the menu looks for its items with it.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => void vi.unstubAllGlobals());

const id = 'p1' as ProposalId;
const title = 'Frühe Hilfen';

const setUp = async (answer: Result<null, string> | null = accepted(null)) => {
  const doc = new Y.Doc();
  putProposal(doc, { ...emptyProfile, id, order: 'A', title });
  const proposals = watchDocument(doc, readProposals);
  const removed = watchDocument(doc, readRemovedProposals);
  const erased: ProposalId[] = [];
  const erase = async (one: ProposalId): Promise<Result<null, string>> => {
    erased.push(one);
    return answer ?? accepted(null);
  };
  const Section = () => (
    <ProposalsSection
      proposals={proposals.use()}
      removed={removed.use()}
      asked={new Set()}
      printHref={(id) => `#${id}`}
      deeds={createProposalsDeeds(doc, seededBytes(3))}
      erase={answer === null ? null : erase}
    />
  );
  const drawing = await draw(<Section />, 'de');
  const inPage = (selector: string, text: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent?.includes(text));
    if (found === undefined) throw new Error(`no ${selector} „${text}“`);
    return found;
  };
  const remove = async () => {
    await drawing.click(drawing.find('button', words.list.menu(title)));
    await act(async () => inPage('[role=menuitem]', words.list.remove).click());
  };
  const confirm = () => act(async () => inPage('[role=dialog] button', words.erase.confirm).click());
  return { drawing, erased, proposals, inPage, remove, confirm };
};

test('a removed proposal is restored by the bar, or later from the list of removed ones', async () => {
  const { drawing, proposals, remove } = await setUp();
  await remove();
  expect(proposals.now()).toEqual([]);
  await drawing.click(drawing.find('button', words.undo));
  expect(proposals.now()).toHaveLength(1);
  expect(drawing.text()).not.toContain(words.list.removedOnes(1));
  await remove();
  expect(drawing.text()).toContain(words.list.removedOnes(1));
  await drawing.click(drawing.find('button', words.list.restoreOne(title)));
  expect(proposals.now()).toHaveLength(1);
  await drawing.remove();
});

test('a removed proposal is erased only after it was said what goes, what stays and that it is final', async () => {
  const { drawing, erased, remove, inPage, confirm } = await setUp();
  await remove();
  await drawing.click(drawing.find('button', words.erase.actionOne(title)));
  const said = inPage('[role=dialog]', words.erase.title(title)).textContent;
  for (const sentence of [words.erase.text, words.erase.stays, words.erase.final]) expect(said).toContain(sentence);
  expect(erased).toEqual([]);
  await confirm();
  expect(erased).toEqual([id]);
  expect(document.querySelector('[role=dialog]')).toBeNull();
  // What is gone for good is not offered to be taken back.
  expect(drawing.findAll('button').some((one) => one.textContent === words.undo)).toBe(false);
  await drawing.remove();
});

test('the menu erases without removing first, and a refusal is said where it was asked', async () => {
  const { drawing, erased, inPage, confirm } = await setUp(refused('offline'));
  await drawing.click(drawing.find('button', words.list.menu(title)));
  await act(async () => inPage('[role=menuitem]', words.erase.action).click());
  await confirm();
  expect(erased).toEqual([id]);
  expect(inPage('[role=dialog]', words.erase.failed).textContent).toContain(words.erase.confirm);
  await drawing.remove();
});

test('where no server can erase, it is not offered', async () => {
  const { drawing, remove } = await setUp(null);
  await remove();
  expect(drawing.findAll('button').some((one) => one.textContent?.includes(words.erase.action))).toBe(false);
  expect(drawing.findAll('button').some((one) => one.textContent?.includes(words.list.restore))).toBe(true);
  await drawing.remove();
});
