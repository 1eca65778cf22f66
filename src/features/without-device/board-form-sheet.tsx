import { useWithoutDeviceWords } from '../../words/without-device.ts';
import type { BoardForm } from './board-form.ts';
import { SheetFrame, type SheetFrameProps } from './sheet-frame.tsx';

export interface BoardFormSheetProps extends SheetFrameProps {
  readonly form: BoardForm;
}

/** So many lines have room on one page beside head and questions. */
const linesOnPage = 18;

/** A board on A4: a line is a card. */
export function BoardFormSheet({ form: { fields, limit }, ...frame }: BoardFormSheetProps) {
  const { forms } = useWithoutDeviceWords();
  const room = Math.max(2, Math.floor(linesOnPage / Math.max(1, fields.length)));
  const lines = Math.min(room, limit ?? room);
  return (
    <SheetFrame {...frame} how={`${forms.write} ${limit === null ? '' : forms.mostCards(limit)}`}>
      {fields.map(({ field, number, prompt }) => (
        <li key={field}>
          <p>
            <b>{number}</b> {prompt}
          </p>
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike and never change
            <span key={line} className="plenum-form-line" />
          ))}
        </li>
      ))}
    </SheetFrame>
  );
}
