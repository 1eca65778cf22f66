import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { WallSheet, WallWords } from './wall-sheet.tsx';

interface WallTextProps {
  readonly item: AgendaItem;
  readonly code: string | null;
}

/** What the moderator has typed, and nothing else. */
export function WallText({ item, code }: WallTextProps) {
  return (
    <WallSheet title={item.title} code={code}>
      {(room, rest) => <WallWords text={item.text} room={room} rest={rest} />}
    </WallSheet>
  );
}
