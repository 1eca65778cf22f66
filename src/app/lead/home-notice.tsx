import { type FormEvent, useEffect, useState } from 'react';
import type { OpenSession } from '../../sync/open-session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useArchiveWords } from '../../words/archive.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';

/** Milliseconds between two looks for a server. */
const pause = 10_000;

/** Whether a server could take the session now; asked as long as it lies here. */
function useRelayNear(isWanted: boolean): boolean {
  const { api } = useDevice();
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const look = () =>
      void api.isReady().then((ready) => {
        if (isCurrent) setNear(ready);
      });
    look();
    const timer = setInterval(look, pause);
    addEventListener('online', look);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      removeEventListener('online', look);
    };
  }, [api, isWanted]);
  return isNear;
}

/** The refusals of handing over that have words of their own. */
function useRefusal(reason: string): string {
  const words = useWords();
  const withoutDevice = useWithoutDeviceWords();
  const { taken, notStored, noAnswer } = withoutDevice.home;
  if (reason === 'id-taken') return taken;
  if (reason === 'not-stored') return notStored;
  return reason === 'no-answer' ? noAnswer : refusalText(words, reason);
}

function Refusal({ reason }: { readonly reason: string }) {
  return <p role="alert">{useRefusal(reason)}</p>;
}

/** Says plainly that the session lies here only, and offers the server as soon as there is one. */
export function HomeNotice({ session }: { readonly session: OpenSession }) {
  const { home } = useWithoutDeviceWords();
  const { copy } = useArchiveWords();
  const isHere = useSnapshot(session.home) === 'device';
  const [isDone, setDone] = useState(false);
  const [key, setKey] = useState('');
  const { sessions } = useDevice();
  const seat = useSnapshot(sessions).find(({ sessionId }) => sessionId === session.sessionId);
  const isCopy = seat?.fromFile === true;
  const isPractice = seat?.practice === true;
  const isNear = useRelayNear(isHere && !isCopy && !isPractice);
  const [state, run] = useDeed(session.handOver, () => setDone(true));
  if (!isHere)
    return isDone ? (
      <Notice kind="success" title={home.done}>
        {home.doneText}
      </Notice>
    ) : null;
  if (isCopy)
    return (
      <Notice kind="info" title={copy.title} quiet>
        {copy.text}
      </Notice>
    );
  if (isPractice)
    return (
      <Notice kind="info" title={home.practice} quiet>
        {home.practiceText}
      </Notice>
    );
  const wantsKey = state.is === 'refused' && (state.reason === 'forbidden' || state.reason === 'token-missing');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(key.trim());
  };
  return (
    <Notice kind="info" title={home.title} quiet>
      <p>{home.text}</p>
      <p role="status">{isNear ? home.near : home.away}</p>
      {state.is === 'refused' && <Refusal reason={state.reason} />}
      {(isNear || state.is !== 'idle') && (
        <form onSubmit={submit}>
          {(wantsKey || key !== '') && <TextField label={home.key} type="password" value={key} onChange={setKey} />}
          <Button type="submit" kind="primary" icon="upload" aria-disabled={state.is === 'busy' || undefined}>
            {state.is === 'busy' ? home.busy : home.action}
          </Button>
        </form>
      )}
    </Notice>
  );
}
