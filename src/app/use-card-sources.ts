import { laidOut } from '../domain/board/board-columns.ts';
import type { CardSource } from '../features/ballot/dots-settings.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWords } from '../words/words.ts';

/** The cards of all boards that were told, thoughts laid together as one, struck ones left out. */
export function useCardSources(session: OpenSession): readonly CardSource[] {
  const { agenda: words } = useWords();
  const { agenda, boards, cards, typed } = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  return boards.flatMap((wish): readonly CardSource[] => {
    const columns = laidOut(wish, tally.boards.get(wish.item)?.cards ?? [], { places: cards, typed });
    const texts = [...columns.values()].flat().flatMap(({ struck, text }) => (struck ? [] : [text]));
    const title = agenda.find(({ id }) => id === wish.item)?.title || words.untitled;
    return texts.length === 0 ? [] : [{ title, cards: [...new Set(texts)] }];
  });
}
