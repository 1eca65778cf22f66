import { useEffect, useState } from 'react';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';

/** On the start page: that something lies aside, and the way to it. */
export function KeptNotice() {
  const { saving } = useWords();
  const { rescues } = useDevice().database;
  const [isSome, setSome] = useState(false);
  useEffect(() => {
    void rescues.all().then((rows) => setSome(rows.length > 0));
  }, [rescues]);
  return isSome ? (
    <Notice kind="info" title={saving.keptHere} quiet>
      <ButtonLink href={hrefTo(pathTo.kept())}>{saving.openKept}</ButtonLink>
    </Notice>
  ) : null;
}
