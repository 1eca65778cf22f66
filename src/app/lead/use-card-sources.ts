import { laidOut } from '../../domain/board/board-columns.ts';
import { weighableLines } from '../../domain/groups/sheet-lines.ts';
import type { CardSource } from '../../features/ballot/dots-settings.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWords } from '../../words/words.ts';
import { knownGroups, useSheets } from '../session/use-sheets.ts';

/** The cards of all boards that were told, thoughts laid together as one, struck ones left out. */
function useBoardSources(session: OpenSession): readonly CardSource[] {
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

/** What small groups have brought along: their conclusions, of sheets that everybody may read by now. */
function useGroupSources(session: OpenSession): readonly CardSource[] {
  const { agenda: words } = useWords();
  const plan = useSnapshot(session.plan);
  const sheets = useSheets(
    session,
    knownGroups(plan).filter(({ group }) => group.opened),
  );
  return plan.groupWork.flatMap(({ item, questions }): readonly CardSource[] => {
    const answers = sheets.flatMap(({ sheet }) => questions.flatMap(({ id }) => sheet.get(id) ?? []));
    const cards = weighableLines(answers);
    const title = plan.agenda.find(({ id }) => id === item)?.title || words.untitled;
    return cards.length === 0 ? [] : [{ title, cards }];
  });
}

/** Everything that may be weighed with points: cards of boards and results of small groups. */
export function useCardSources(session: OpenSession): readonly CardSource[] {
  return [...useBoardSources(session), ...useGroupSources(session)];
}
