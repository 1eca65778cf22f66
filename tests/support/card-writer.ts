import type { Page } from 'playwright-core';
import type { BoardField } from '../../src/domain/board/board-kinds.ts';
import { words } from './words.ts';

const { prompts, screen } = words.board;

/** Somebody at a board, and what they do with their cards. */
export interface CardWriter {
  /** Writes without handing in. */
  readonly types: (field: BoardField, text: string) => Promise<void>;
  readonly handsIn: (field: BoardField, text: string) => Promise<void>;
  readonly takesBack: (text: string) => Promise<void>;
  readonly changes: (text: string) => Promise<void>;
  /** How it stands with a card of one's own, as it is said beside it. */
  readonly standing: (text: string) => Promise<string>;
}

/** `names`: what the fields of this board are called, where it is no feedback cross. */
export const cardWriter = (page: Page, names: Partial<Record<BoardField, string>> = prompts): CardWriter => {
  const area = (field: BoardField) => page.getByLabel(screen.card(names[field] ?? field), { exact: true });
  const own = (text: string) => page.locator('.plenum-board-own li', { hasText: text });
  const types = (field: BoardField, text: string) => area(field).fill(text);
  return {
    types,
    async handsIn(field, text) {
      await types(field, text);
      await page.getByRole('button', { name: screen.handInNamed(names[field] ?? field), exact: true }).click();
      await own(text).waitFor();
    },
    async takesBack(text) {
      await page.getByRole('button', { name: screen.removeNamed(text), exact: true }).click();
      await own(text).waitFor({ state: 'detached' });
    },
    changes: (text) => page.getByRole('button', { name: screen.changeNamed(text), exact: true }).click(),
    standing: async (text) => (await own(text).locator('p.plenum-muted').innerText()).trim(),
  };
};
