import type { ReactNode } from 'react';
import { dossierDue } from '../../domain/space/dossier-due.ts';
import type { Cycle } from '../../domain/space/register.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import type { RegisterDeeds } from './space-deeds.ts';

interface DossierCardProps {
  readonly cycle: Cycle;
  /** `2027-05-13` */
  readonly today: string;
  /** Null: this person only reads. */
  readonly deeds: Pick<RegisterDeeds, 'putCycle'> | null;
  /** The dossier itself. */
  readonly href: string;
  /** Where its approved version is kept. */
  readonly children?: ReactNode;
}

function State({ cycle, today }: Pick<DossierCardProps, 'cycle' | 'today'>) {
  const { dossier } = useSpaceWords();
  const format = useFormat();
  const { due, daysLeft, isOverdue, wasPast } = dossierDue(cycle, today);
  if (cycle.approvedOn !== '')
    return <p className="plenum-space-due">{dossier.approved(format.date(cycle.approvedOn))}</p>;
  if (isOverdue)
    return (
      <Notice kind="warning" title={`${dossier.overdue} ${dossier.past(-daysLeft)}`} quiet>
        {dossier.due(format.date(due))}
      </Notice>
    );
  const left = wasPast ? dossier.wasPast : dossier.left(daysLeft);
  return <p className="plenum-space-due">{`${dossier.due(format.date(due))} · ${left}`}</p>;
}

/** Until when the dossier has to be there: both deadlines are shown, the earlier one applies. */
export function DossierCard({ cycle, today, deeds, href, children }: DossierCardProps) {
  const { dossier } = useSpaceWords();
  const format = useFormat();
  const { handIn, summer } = dossierDue(cycle, today);
  return (
    <Card heading={dossier.title} level={3}>
      <State cycle={cycle} today={today} />
      <div className="plenum-row">
        <ButtonLink kind="primary" href={href}>
          {dossier.open}
        </ButtonLink>
      </div>
      <p className="plenum-muted">{dossier.openHint}</p>
      <dl className="plenum-space-facts">
        <dt>{dossier.summer}</dt>
        <dd>{format.date(summer)}</dd>
        <dt>{dossier.handIn}</dt>
        <dd>{handIn === null ? dossier.unknown : format.date(handIn)}</dd>
      </dl>
      <p className="plenum-muted">{dossier.handInHint}</p>
      {deeds !== null && (
        <div className="plenum-space-pair">
          <TextField
            label={dossier.handIn}
            type="date"
            optional
            value={cycle.handIn}
            onChange={(day) => deeds.putCycle({ year: cycle.year, handIn: day })}
          />
          <TextField
            label={dossier.approvedOn}
            type="date"
            optional
            value={cycle.approvedOn}
            onChange={(day) => deeds.putCycle({ year: cycle.year, approvedOn: day })}
          />
        </div>
      )}
      {children}
    </Card>
  );
}
