import { type FormEvent, useMemo, useState } from 'react';
import type { SpaceId } from '../../domain/ids.ts';
import { accepted } from '../../domain/result.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Removal, type RemovalDeeds } from '../../ui/removal.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSpaceWords } from '../../words/space.ts';
import { longestName } from './space-deeds.ts';
import './space.css';

/** A space this device has a place in. */
export interface KnownSpace {
  readonly key: string;
  readonly space: SpaceId;
  readonly title: string;
  readonly role: string;
  /** Nowhere else. */
  readonly local: boolean;
}

/** What is asked and done before a county leaves this device, see `ui/removal.tsx`. */
export interface SpaceListDeeds {
  readonly look: (space: SpaceId) => ReturnType<RemovalDeeds['look']>;
  readonly save: (space: SpaceId) => Promise<boolean>;
  readonly forget: (space: SpaceId) => void;
}

interface SpaceListProps {
  readonly spaces: readonly KnownSpace[];
  /** Ends when it is there and this screen has been left. */
  readonly onBegin: (title: string) => Promise<void>;
  readonly deeds: SpaceListDeeds;
}

function Row({ known, deeds }: { readonly known: KnownSpace } & Pick<SpaceListProps, 'deeds'>) {
  const { list, roles, untitled } = useSpaceWords();
  const [isLeaving, setLeaving] = useState(false);
  const title = known.title || untitled;
  const removal = useMemo(
    () => ({
      look: () => deeds.look(known.space),
      save: () => deeds.save(known.space),
      remove: () => deeds.forget(known.space),
    }),
    [deeds, known.space],
  );
  if (isLeaving)
    return (
      <li className="plenum-space-row" data-line>
        <Removal
          title={title}
          emergencyHref={hrefTo(pathTo.emergency(known.space))}
          {...removal}
          onKeep={() => setLeaving(false)}
        />
      </li>
    );
  return (
    <li className="plenum-space-row" data-line>
      <div className="plenum-space-words">
        <p>
          {title} {known.local && <Badge>{list.local}</Badge>}
        </p>
        <p className="plenum-muted">{known.role in roles ? roles[known.role as keyof typeof roles] : known.role}</p>
      </div>
      <div className="plenum-row">
        <ButtonLink compact href={hrefTo(pathTo.space(known.space))} aria-label={list.openNamed(title)}>
          {list.open}
        </ButtonLink>
        <Button
          compact
          kind="tertiary"
          icon="trash"
          aria-label={list.forgetNamed(title)}
          onClick={() => setLeaving(true)}
        >
          {list.forget}
        </Button>
      </div>
    </li>
  );
}

/** The spaces of this device, and the way to a new one: it needs no network. */
export function SpaceList({ spaces, onBegin, deeds }: SpaceListProps) {
  const { list } = useSpaceWords();
  const [title, setTitle] = useState('');
  const [isTried, setTried] = useState(false);
  // One at a time: two presses would found two counties of the same name.
  const [state, begin] = useDeed(
    (name: string) => onBegin(name).then(() => accepted(null)),
    () => undefined,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() !== '') begin(title.trim());
  };
  return (
    <div className="plenum-space">
      <header>
        <h1>{list.heading}</h1>
        <p>{list.lede}</p>
      </header>
      {spaces.length > 0 && (
        <Card heading={list.known}>
          <ul className="plenum-space-rows">
            {spaces.map((known) => (
              <Row key={known.key} known={known} deeds={deeds} />
            ))}
          </ul>
        </Card>
      )}
      <Card heading={list.begin}>
        <p className="plenum-muted">{list.beginText}</p>
        <form className="plenum-stack" onSubmit={submit} noValidate>
          <TextField
            label={list.name}
            value={title}
            maxLength={longestName}
            error={isTried && title.trim() === '' ? list.nameMissing : undefined}
            onChange={setTitle}
          />
          <Button type="submit" kind="primary" aria-disabled={state.is === 'busy' || undefined}>
            {state.is === 'busy' ? list.busy : list.action}
          </Button>
        </form>
        <p className="plenum-row">
          <ButtonLink kind="tertiary" icon="upload" href={hrefTo(pathTo.openFile())}>
            {list.openFile}
          </ButtonLink>
        </p>
      </Card>
    </div>
  );
}
