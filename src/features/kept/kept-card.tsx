import './kept-card.css';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useKeptWords } from '../../words/kept.ts';
import type { KeptDeeds, KeptEntry, KeptLine } from './kept-entry.ts';

interface KeptCardProps {
  readonly entry: KeptEntry;
  readonly deeds: KeptDeeds;
}

/** One copy: what is in it, what of it is missing, and what can be done with it. */
export function KeptCard({ entry, deeds }: KeptCardProps) {
  const { box } = useKeptWords();
  const announce = useAnnounce();
  const { lines, mayTake, isWhole } = entry;
  const missing = lines?.filter(({ present }) => present === null) ?? [];
  const take = (some: readonly KeptLine[]) => {
    deeds.take(
      entry.id,
      some.map(({ id }) => id),
    );
    announce(box.took);
  };
  return (
    <Card heading={entry.heading}>
      <p className="plenum-muted plenum-small">{entry.about}</p>
      <p>{entry.reason}</p>
      {lines === null && <p role="status">{box.waiting}</p>}
      {isWhole && lines?.length === 0 && <p>{box.nothing}</p>}
      {!mayTake && <p>{box.readOnly}</p>}
      {missing.length > 0 && <p>{box.missing(missing.length)}</p>}
      {lines !== null && lines.length > 0 && (
        <ul className="plenum-kept-lines">
          {lines.map((line) => (
            <Line key={line.id} line={line} onTake={mayTake ? () => take([line]) : null} />
          ))}
        </ul>
      )}
      <div className="plenum-row">
        {mayTake && missing.length > 0 && (
          <Button kind="primary" onClick={() => take(missing)}>
            {box.takeAll}
          </Button>
        )}
        <Button icon="download" onClick={() => deeds.save(entry.id)}>
          {box.save}
        </Button>
        <Button icon="trash" onClick={() => deeds.discard(entry.id)}>
          {box.discard}
        </Button>
      </div>
    </Card>
  );
}

function Line({ line, onTake }: { readonly line: KeptLine; readonly onTake: (() => void) | null }) {
  const { box } = useKeptWords();
  return (
    <li>
      <p>
        <b>{line.what}</b>
      </p>
      <dl>
        <dt>{box.keptHere}</dt>
        <dd>{line.kept}</dd>
        <dt>{box.presentNow}</dt>
        <dd>{line.present ?? box.none}</dd>
      </dl>
      {onTake !== null && (
        <Button compact onClick={onTake} aria-label={box.takeOne(line.what)}>
          {box.take}
        </Button>
      )}
    </li>
  );
}
