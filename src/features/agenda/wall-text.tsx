import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { WallFoot } from './wall-foot.tsx';
import './wall-pictures.css';

interface WallTextProps {
  readonly item: AgendaItem;
  readonly code: string | null;
}

/** Lines that a text takes on the wall when a line has so many letters. */
const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);

/** The largest of three sizes in which the text fits; the smallest is still read from the last row. */
const sizeOf = (text: string): 'large' | 'medium' | 'small' => {
  if (linesOf(text, 38) <= 6) return 'large';
  return linesOf(text, 55) <= 9 ? 'medium' : 'small';
};

/** What the moderator has typed, and nothing else. */
export function WallText({ item, code }: WallTextProps) {
  return (
    <div className="plenum-wall-sheet">
      <h1>{item.title}</h1>
      <p className="plenum-wall-text" data-size={sizeOf(item.text)}>
        {item.text}
      </p>
      <WallFoot code={code} />
    </div>
  );
}
