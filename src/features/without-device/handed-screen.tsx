import { type ReactNode, useState } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import { guestPerspective } from '../../domain/session/perspective.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OwnGroups } from '../../ui/own-groups.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';
import './handed-screen.css';

/** A place at the tablet, as the next person may know it: a number, nothing of what was said there. */
export interface HandedPlace {
  readonly seat: SeatId;
  readonly number: number;
  /** It was made at another tablet: both count from 1, so that a number alone may be said twice. */
  readonly elsewhere: boolean;
  readonly isDone: boolean;
}

interface HandedScreenProps {
  /** Whether there is something to assess now. */
  readonly isOpen: boolean;
  readonly places: readonly HandedPlace[];
  readonly perspectives: readonly { readonly key: string; readonly label: string }[];
  /** The groups that people are asked about; empty: about none. */
  readonly groups: readonly string[];
  /** Makes a place for somebody who has none yet; null when this device could not keep it. */
  readonly onNew: (perspective: string | null, worksIn: readonly string[]) => Promise<SeatId | null>;
  /** The assessment of one place. */
  readonly sheet: (seat: SeatId) => ReactNode;
}

type At =
  | { readonly kind: 'between' | 'who' }
  | { readonly kind: 'groups'; readonly perspective: string | null }
  | { readonly kind: 'sheet'; readonly seat: SeatId };

function Between({ places, onNext }: { readonly places: readonly HandedPlace[]; readonly onNext: () => void }) {
  const { handed } = useWithoutDeviceWords();
  const done = places.filter(({ isDone }) => isDone).length;
  return (
    <section className="plenum-handed-between">
      <h1>{handed.pass}</h1>
      <p role="status">{places.length === 0 ? handed.nobody : handed.progress(done, places.length)}</p>
      <Button kind="primary" iconAfter="arrow-right" onClick={onNext}>
        {handed.next}
      </Button>
    </section>
  );
}

interface WhoProps extends Pick<HandedScreenProps, 'places' | 'perspectives'> {
  readonly onPlace: (seat: SeatId) => void;
  readonly onPerspective: (perspective: string | null) => void;
  readonly onBack: () => void;
}

function Who({ places, perspectives, onPlace, onPerspective, onBack }: WhoProps) {
  const { handed, place } = useWithoutDeviceWords();
  const { join } = useWords();
  const waiting = places.filter(({ isDone }) => !isDone);
  return (
    <section className="plenum-handed-who">
      <h1>{handed.question}</h1>
      <p className="plenum-muted">{handed.questionHint}</p>
      <ul className="plenum-handed-tiles">
        {perspectives.map(({ key, label }) => (
          <li key={key}>
            <button type="button" className="plenum-handed-tile" onClick={() => onPerspective(key)}>
              {label}
              {key === guestPerspective && <small> {join.guestTile}</small>}
            </button>
          </li>
        ))}
      </ul>
      <div className="plenum-row">
        <Button kind="tertiary" onClick={() => onPerspective(null)}>
          {handed.withoutPerspective}
        </Button>
      </div>
      {waiting.length > 0 && (
        <>
          <p>{handed.again}</p>
          <ul className="plenum-handed-tiles">
            {waiting.map(({ seat, number, elsewhere }) => (
              <li key={seat}>
                <button type="button" className="plenum-handed-tile" onClick={() => onPlace(seat)}>
                  {place.handed(number)}
                  {elsewhere && <small> {handed.elsewhere}</small>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button icon="arrow-left" onClick={onBack}>
          {handed.back}
        </Button>
      </div>
    </section>
  );
}

interface WorksInProps {
  readonly groups: readonly string[];
  readonly onChosen: (worksIn: readonly string[]) => void;
  readonly onBack: () => void;
}

/** Asked once, of whoever is new: the answer lies in the sheet of the place, where the next person does not see it. */
function WorksIn({ groups, onChosen, onBack }: WorksInProps) {
  const { handed } = useWithoutDeviceWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <section className="plenum-handed-who">
      <h1>{handed.groups}</h1>
      <OwnGroups groups={groups} chosen={chosen} text={handed.groupsText} onChange={setChosen} />
      <div className="plenum-row">
        <Button icon="arrow-left" onClick={onBack}>
          {handed.back}
        </Button>
        <Button kind="primary" iconAfter="arrow-right" onClick={() => onChosen(chosen)}>
          {handed.groupsNext}
        </Button>
      </div>
    </section>
  );
}

interface AtPlaceProps {
  readonly place: Pick<HandedPlace, 'number' | 'elsewhere'>;
  readonly onInterrupt: () => void;
}

function AtPlace({ place: { number, elsewhere }, onInterrupt }: AtPlaceProps) {
  const { handed, place } = useWithoutDeviceWords();
  return (
    <div className="plenum-handed-place">
      <p>
        <b>{place.handed(number)}</b>{' '}
        <span className="plenum-muted">{elsewhere ? handed.elsewhere : handed.remember}</span>
      </p>
      <Button compact onClick={onInterrupt}>
        {handed.interrupt}
      </Button>
    </div>
  );
}

const nowhere = { number: 0, elsewhere: false };

/** One tablet for many: pass on, say for whom one sits here, assess. Nothing of the one before is ever shown. */
export function HandedScreen({ isOpen, places, perspectives, groups, onNew, sheet }: HandedScreenProps) {
  const { handed } = useWithoutDeviceWords();
  const [kept, setAt] = useState<At>({ kind: 'between' });
  const [isFull, setFull] = useState(false);
  const here = kept.kind === 'sheet' ? places.find(({ seat }) => seat === kept.seat) : undefined;
  // Who is done has passed it on: decided while drawing, so that the sheet is never seen once more.
  const at: At = kept.kind === 'sheet' && (here === undefined || here.isDone) ? { kind: 'between' } : kept;
  const sit = async (perspective: string | null, worksIn: readonly string[]) => {
    const seat = await onNew(perspective, worksIn);
    setFull(seat === null);
    if (seat !== null) setAt({ kind: 'sheet', seat });
  };
  if (!isOpen)
    return (
      <EmptyState icon="clock" level={1} title={handed.waiting}>
        {handed.waitingText}
      </EmptyState>
    );
  if (at.kind === 'sheet')
    return (
      <>
        <AtPlace place={here ?? nowhere} onInterrupt={() => setAt({ kind: 'between' })} />
        {sheet(at.seat)}
      </>
    );
  return (
    <div className="plenum-handed">
      {isFull && <Notice kind="danger" title={handed.full} />}
      {at.kind === 'between' && <Between places={places} onNext={() => setAt({ kind: 'who' })} />}
      {at.kind === 'groups' && (
        <WorksIn
          groups={groups}
          onChosen={(worksIn) => void sit(at.perspective, worksIn)}
          onBack={() => setAt({ kind: 'who' })}
        />
      )}
      {at.kind === 'who' && (
        <Who
          places={places}
          perspectives={perspectives}
          onPlace={(seat) => setAt({ kind: 'sheet', seat })}
          onPerspective={(perspective) =>
            groups.length === 0 ? void sit(perspective, []) : setAt({ kind: 'groups', perspective })
          }
          onBack={() => setAt({ kind: 'between' })}
        />
      )}
    </div>
  );
}
