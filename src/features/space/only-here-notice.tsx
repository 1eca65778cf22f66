import { isOnlyThisComputer } from '../../domain/only-this-computer.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSpaceWords } from '../../words/space.ts';

/** Says that links and codes with this address open nothing on another device; nothing where they do. */
export function OnlyHereNotice({ address }: { readonly address: string }) {
  const { onlyHere } = useSpaceWords();
  if (!isOnlyThisComputer(address)) return null;
  return (
    <div data-print="hide">
      <Notice kind="warning" title={onlyHere.title} quiet>
        <p>{onlyHere.text}</p>
      </Notice>
    </div>
  );
}
