import type { Page } from 'playwright-core';
import type { MarkVerdict, SheetRow } from '../../src/domain/theses/group-marks.ts';
import { sheetRows } from '../../src/domain/theses/group-marks.ts';
import { words } from './words.ts';

const { groups } = words.theses;

interface Besides {
  readonly twice?: boolean;
  readonly condition?: string;
  readonly part?: string;
}

/** Somebody who fills in the sheet of their small group. */
export const sheetMarker = (page: Page) => {
  const rowOf = (row: SheetRow) => page.locator('.plenum-sheet-row').nth(sheetRows.indexOf(row));
  return {
    /** Names a thesis, „01 Komfortzone“, in a row and says of it what the group says. */
    async marks(row: SheetRow, thesis: string, verdict: MarkVerdict, { twice, condition, part }: Besides = {}) {
      await rowOf(row).getByLabel(groups.add, { exact: true }).selectOption({ label: thesis });
      const mark = rowOf(row).locator('li', { hasText: thesis });
      await mark.getByRole('radio', { name: groups.verdicts[verdict], exact: true }).check();
      if (twice === true) await mark.getByLabel(groups.twice, { exact: true }).check();
      if (condition !== undefined) await mark.getByLabel(groups.condition).fill(condition);
      if (part !== undefined) await mark.getByLabel(groups.part).fill(part);
    },
    writes: (row: SheetRow, text: string) => rowOf(row).getByLabel(groups.words[row], { exact: true }).fill(text),
    written: (row: SheetRow) => rowOf(row).getByLabel(groups.words[row], { exact: true }).inputValue(),
  };
};
