import type { FormEvent } from 'react';
import { longestEntry } from '../../domain/minutes/entry.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';
import { useGroupWords } from '../../words/groups.ts';
import type { WorkPanelProps } from './work-panel-props.ts';

interface CaptureProps extends Pick<WorkPanelProps, 'onCapture'> {
  readonly who: string;
  readonly group: string;
}

function Capture({ who, group, onCapture }: CaptureProps) {
  const words = useGroupWords().panel;
  const announce = useAnnounce();
  const { text, setText, clear, line } = useKeptText(`report/${group}`);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onCapture(text.trim(), who);
    clear();
    announce(words.captured);
  };
  return (
    <form className="plenum-capture" onSubmit={add}>
      <TextArea
        label={words.capture}
        hint={words.captureHint}
        rows={2}
        value={text}
        maxLength={longestEntry}
        onChange={setText}
      />
      {line}
      <Button type="submit" disabled={text.trim() === ''}>
        {words.captureDo}
      </Button>
    </form>
  );
}

/** Group by group: one key for the next, its own clock, and what the plenary keeps of it. */
export function ReportPanel({ work, groups, workDeeds, clock, now, onCapture }: WorkPanelProps) {
  const words = useGroupWords();
  const { panel } = words;
  const at = groups.findIndex(({ id }) => id === work.reporting);
  const group = groups[at];
  if (group === undefined)
    return (
      <div className="plenum-row">
        <p>{panel.summary}</p>
        <Button onClick={() => workDeeds.report(groups.at(-1)?.id ?? null, now())}>{panel.before}</Button>
      </div>
    );
  const isLast = at === groups.length - 1;
  return (
    <section className="plenum-report">
      <p>
        <strong>{panel.reports(group.name, at + 1, groups.length)}</strong>
        {clock !== '' && ` · ${words.reportClock(clock)}`}
      </p>
      <div className="plenum-row">
        <Button kind="primary" onClick={() => workDeeds.step(1, now())}>
          {isLast ? panel.toSummary : panel.next}
        </Button>
        {at > 0 && <Button onClick={() => workDeeds.step(-1, now())}>{panel.before}</Button>}
      </div>
      <Capture key={group.id} group={group.id} who={group.name} onCapture={onCapture} />
    </section>
  );
}
