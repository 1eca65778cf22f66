import { useState } from 'react';
import type { Survey, SurveyGroup } from '../../domain/survey/survey.ts';
import type { OpenedSurvey } from '../../protocol/surveys.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Fold } from '../../ui/fold.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useSurveyWords } from '../../words/survey.ts';
import type { RelaySurveyDeeds } from './relay-survey-deeds.ts';
import { Sure } from './sure.tsx';

interface LinksProps {
  readonly survey: Survey;
  readonly links: OpenedSurvey['links'];
  readonly linkOf: (secret: string) => string;
  readonly busy: boolean;
  readonly relay: Pick<RelaySurveyDeeds, 'renew' | 'withdraw' | 'discard'>;
}

interface LinkProps extends Pick<LinksProps, 'busy' | 'relay'> {
  readonly group: SurveyGroup;
  /** Null: withdrawn. */
  readonly href: string | null;
}

function GroupLink({ group, href, busy, relay }: LinkProps) {
  const words = useSurveyWords().desk;
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <li>
      <b>{words.link(group.name)}</b>
      {href === null ? (
        <p className="plenum-muted">{words.withdrawn}</p>
      ) : (
        <QrCode text={href} label={words.qr(group.name)} />
      )}
      <div className="plenum-row">
        {href !== null && (
          <Button
            compact
            icon="copy"
            aria-label={words.copyNamed(group.name)}
            onClick={() => void copyText(href).then(setCopied)}
          >
            {words.copy}
          </Button>
        )}
        <Button
          compact
          kind="tertiary"
          disabled={busy}
          aria-label={words.renewNamed(group.name)}
          onClick={() => relay.renew(group.id)}
        >
          {href === null ? words.make : words.renew}
        </Button>
        {href !== null && (
          <Button
            compact
            kind="tertiary"
            disabled={busy}
            aria-label={words.withdrawNamed(group.name)}
            onClick={() => relay.withdraw(group.id)}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      <div>
        <Sure
          button={words.discard}
          label={words.discardNamed(group.name)}
          title={words.discardTitle(group.name)}
          text={words.discardText}
          confirm={words.discardDo}
          busy={busy}
          onConfirm={() => relay.discard(group.id)}
        />
      </div>
      <p role="status">{copied === null ? '' : copied ? words.copied : words.copyByHand}</p>
      {copied === false && href !== null && (
        <input className="kern-form-input__input" readOnly aria-label={words.link(group.name)} value={href} />
      )}
    </li>
  );
}

/** A link for each group, to be sent or scanned; renewed or withdrawn at any time. */
export function SurveyLinks({ survey, links, linkOf, busy, relay }: LinksProps) {
  const words = useSurveyWords().desk;
  return (
    <Fold summary={words.links}>
      <ul className="plenum-survey-links">
        {survey.groups.map((group) => {
          const secret = links[group.id];
          const href = secret === undefined ? null : linkOf(secret);
          return <GroupLink key={group.id} group={group} href={href} busy={busy} relay={relay} />;
        })}
      </ul>
    </Fold>
  );
}
