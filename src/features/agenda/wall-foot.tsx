import { spacedCode } from '../../protocol/join-code.ts';
import { useWords } from '../../words/words.ts';

/** The code for those who come late; nothing while the door is closed or there is no server. */
export function WallFoot({ code }: { readonly code: string | null }) {
  const { agenda } = useWords();
  if (code === null) return null;
  return (
    <p className="plenum-wall-foot">
      {agenda.wall.joinWith} <b>{spacedCode(code)}</b>
    </p>
  );
}
