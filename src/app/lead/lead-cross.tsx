import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { CrossEditor, CrossPanel } from '../../features/indicators/cross-panel.tsx';
import { createIndicatorDeeds, type IndicatorDeeds } from '../../features/indicators/indicator-deeds.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { Fold } from '../../ui/fold.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { useDevice } from '../device-context.tsx';
import { useCross } from '../session/use-cross.ts';

interface LeadCrossProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

function useDeeds({ session, item }: LeadCrossProps): IndicatorDeeds {
  const { random } = useDevice();
  return session.edit.plan((doc) => createIndicatorDeeds(doc, item.id, random));
}

/** The indicator cross of the item that runs, in the cockpit. */
export function LeadCross(props: LeadCrossProps) {
  const { session, item } = props;
  const { title, date } = useSnapshot(session.plan);
  const cross = useCross(session, item.id);
  return (
    <CrossPanel key={item.id} title={item.title} session={title} date={date} cross={cross} deeds={useDeeds(props)} />
  );
}

/** The same beforehand: findings are often collected and placed before the meeting. */
export function PrepareCross(props: LeadCrossProps) {
  const words = useIndicatorsWords();
  const cross = useCross(props.session, props.item.id);
  const deeds = useDeeds(props);
  return (
    <Fold summary={words.prepare(cross.indicators.length)}>
      <CrossEditor cross={cross} deeds={deeds} />
    </Fold>
  );
}
