import { useId, useState } from 'react';
import { guestPerspective } from '../../domain/session/perspective.ts';
import type { InviteAnswer } from '../../protocol/api.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOfferedPerspectives, usePerspectiveText } from '../../ui/perspectives.ts';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/words.ts';
import type { JoinDeeds } from './join-deeds.ts';
import { useEntering } from './use-entering.ts';
import './join.css';

interface TilesProps {
  readonly onChoose: (perspective: string | null) => void;
}

/** One tap is the answer and the deed: whoever taps is in. */
function PerspectiveTiles({ onChoose }: TilesProps) {
  const words = useWords();
  const perspectives = useOfferedPerspectives();
  const id = useId();
  return (
    <section aria-labelledby={id} className="plenum-stack">
      <div>
        <h2 id={id}>{words.join.question}</h2>
        <p className="plenum-muted">{words.join.questionHint}</p>
      </div>
      <ul className="plenum-tiles">
        {perspectives.map(({ key, label }) => (
          <li key={key}>
            <button type="button" className="plenum-tile" onClick={() => onChoose(key)}>
              {label}
              {key === guestPerspective && <small> {words.join.guestTile}</small>}
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="tertiary" onClick={() => onChoose(null)}>
          {words.join.withoutPerspective}
        </Button>
      </div>
    </section>
  );
}

/** A way that is meant for one person says for whom she sits here: one tap, and the others only if that is wrong. */
function KnownPerspective({ known, onChoose }: TilesProps & { readonly known: string }) {
  const words = useWords();
  const perspectiveText = usePerspectiveText();
  return (
    <div className="plenum-stack">
      <div>
        <Button kind="primary" iconAfter="arrow-right" onClick={() => onChoose(known)}>
          {words.access.arrive.joinFor(perspectiveText(known))}
        </Button>
      </div>
      <details className="plenum-join-others">
        <summary>{words.access.arrive.others}</summary>
        <PerspectiveTiles onChoose={onChoose} />
      </details>
    </div>
  );
}

function PrivacyLine() {
  const { join } = useWords();
  return (
    <p className="plenum-small plenum-muted">
      {join.privacy}{' '}
      <a className="kern-link kern-link--no-visited-state" href={hrefTo(pathTo.legal('privacy'))}>
        {join.privacyLink}
      </a>
    </p>
  );
}

interface JoinFormProps {
  readonly invite: string;
  readonly answer: InviteAnswer;
  readonly deeds: JoinDeeds;
}

export function JoinForm({ invite, answer, deeds }: JoinFormProps) {
  const words = useWords();
  const { join, ui } = words;
  const [name, setName] = useState(answer.bound?.name ?? '');
  const known = answer.bound?.perspective ?? null;
  const talk = answer.bound?.talk;
  const { state, isBack, enter } = useEntering(deeds, { invite, described: answer, name: name.trim() });
  const { role, practice, title } = answer;
  const sitsForSomebody = role === 'participant';
  return (
    <Card heading={title} level={1} className="plenum-join" aria-busy={state.is === 'busy'}>
      {(practice || role !== 'participant') && (
        <p className="plenum-row">
          {role !== 'participant' && <Badge>{join.as(ui.roles[role])}</Badge>}
          {practice && <Badge tone="info">{join.practice}</Badge>}
        </p>
      )}
      {talk !== undefined && <p>{words.access.arrive.talkText(talk)}</p>}
      {answer.bound !== null && talk === undefined && <p>{words.access.arrive.personalText}</p>}
      {role === 'guest' && talk === undefined && <p>{join.guestText}</p>}
      {role !== 'projector' && (
        <TextField
          label={join.name}
          hint={sitsForSomebody ? join.nameHint : undefined}
          value={name}
          onChange={setName}
          maxLength={120}
          autoComplete="name"
          optional
        />
      )}
      {state.is === 'refused' && <Notice kind="danger" title={refusalText(words, state.reason)} />}
      {isBack && <Notice kind="success" title={join.isBack} />}
      {sitsForSomebody && known !== null && <KnownPerspective known={known} onChoose={enter} />}
      {sitsForSomebody && known === null && <PerspectiveTiles onChoose={enter} />}
      {!sitsForSomebody && (
        <div>
          <Button
            kind="primary"
            iconAfter="arrow-right"
            onClick={() => enter(role === 'guest' ? guestPerspective : null)}
          >
            {talk === undefined ? join.actions[role] : words.access.arrive.toTalk}
          </Button>
        </div>
      )}
      <p role="status" className={state.is === 'busy' ? undefined : 'plenum-hidden'}>
        {state.is === 'busy' ? join.joining : ''}
      </p>
      <PrivacyLine />
    </Card>
  );
}
