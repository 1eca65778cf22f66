import './files.css';
import type { ReactNode } from 'react';
import type { SlidesAttachment } from '../../domain/attachment/attachment.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { Talk } from '../../domain/session/talk.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFilesWords } from '../../words/files.ts';
import { useWords } from '../../words/words.ts';
import { FileTransfer, type Transfer } from './file-transfer.tsx';
import { HandInSlides } from './hand-in-slides.tsx';
import type { DrawnPage } from './slides-from-pdf.ts';
import { TalkSteps } from './talk-steps.tsx';

export interface TalkDeeds {
  readonly turn: (page: number) => void;
  readonly set: (wish: Partial<Pick<Talk, 'onTablets' | 'wallFree' | 'speaker'>>) => void;
  /** Takes the slides down; what it returns hangs them up again. */
  readonly remove: (slides: SlidesAttachment) => () => void;
  readonly save: (slides: SlidesAttachment) => void;
}

interface TalkPanelProps {
  readonly talk: Talk;
  /** Who can be let turn the pages. */
  readonly people: readonly { readonly seat: SeatId; readonly label: string }[];
  readonly deeds: TalkDeeds;
  /** Null: nothing waits. */
  readonly transfer: Transfer | null;
  readonly onSlides: (file: File, pages: readonly DrawnPage[]) => void;
  /** The speaker's link; absent where none can be made. */
  readonly link?: ReactNode;
}

/** Who can be let turn pages; whoever comes by the speaker's link is among them before they are here. */
function useTurners({ link }: Talk, people: TalkPanelProps['people']): TalkPanelProps['people'] {
  const words = useFilesWords().talk;
  if (link === null) return people;
  const label = words.byLink(people.find(({ seat }) => seat === link)?.label ?? words.notHereYet);
  return [{ seat: link, label }, ...people.filter(({ seat }) => seat !== link)];
}

/** The talk that runs, in the cockpit: its slides, who turns them, where they are shown, and the wall for a foreign device. */
export function TalkPanel({ talk, people, deeds, transfer, onSlides, link }: TalkPanelProps) {
  const words = useFilesWords().talk;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const { slides, page, onTablets, wallFree, speaker } = talk;
  const turners = useTurners(talk, people);
  const toggles = [
    ...(slides === null ? [] : ([[words.onTablets, onTablets, { onTablets: !onTablets }]] as const)),
    [words.wallFree, wallFree, { wallFree: !wallFree }] as const,
  ];
  const inside = (
    <div className="plenum-talk">
      {slides !== null && (
        <>
          <TalkSteps slides={slides} page={page} onTurn={deeds.turn} />
          <p className="plenum-muted">{words.keys}</p>
          <SelectField
            label={words.speaker}
            hint={words.speakerHint}
            value={speaker ?? ''}
            options={[
              { value: '', label: words.nobody },
              ...turners.map(({ seat, label }) => ({ value: seat as string, label })),
              ...(speaker === null || turners.some(({ seat }) => seat === speaker)
                ? []
                : [{ value: speaker as string, label: words.gone }]),
            ]}
            onChange={(seat) => deeds.set({ speaker: turners.find((one) => one.seat === seat)?.seat ?? null })}
          />
        </>
      )}
      {link}
      {toggles.map(([label, isOn, wish]) => (
        <CheckBox key={label} label={label} checked={isOn} onChange={() => deeds.set(wish)} />
      ))}
      {wallFree && <p className="plenum-muted">{words.wallFreeHint}</p>}
      <HandInSlides again={slides !== null} onSlides={onSlides} />
      <FileTransfer transfer={transfer} />
      {slides !== null && (
        <div className="plenum-row">
          <Button compact icon="download" onClick={() => deeds.save(slides)}>
            {words.save}
          </Button>
          <Button compact onClick={() => offer(words.removed, deeds.remove(slides))}>
            {words.remove}
          </Button>
        </div>
      )}
      {bar}
    </div>
  );
  // Most items are no talks with slides: then it takes one line, until somebody wants it.
  if (slides === null && !wallFree)
    return (
      <details className="kern-card kern-card--hug plenum-card plenum-photos-panel">
        <summary>{words.heading}</summary>
        {inside}
      </details>
    );
  return (
    <Card heading={words.heading} aside={slides?.title} className="plenum-talk-panel">
      {inside}
    </Card>
  );
}
