import { cycleSteps } from '../../domain/session/cycle.ts';
import type { Plan } from '../../domain/session/session.ts';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useCycleWords } from '../../words/cycle.ts';
import { usePrepareWords } from '../../words/prepare.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { DraftField } from './draft-field.tsx';

interface SessionFrameProps {
  readonly plan: Pick<Plan, 'mandate' | 'cycleStep' | 'stepNames' | 'wifi'>;
  readonly deeds: Pick<AgendaDeeds, 'setFacts'>;
}

/** Longest name and password that a wireless network has. */
const longestWifi = 63;

function WifiFields({ plan: { wifi }, deeds }: SessionFrameProps) {
  const words = usePrepareWords().frame;
  const change = (part: { readonly name?: string; readonly password?: string }) => {
    const wanted = { name: '', password: '', ...wifi, ...part };
    deeds.setFacts({ wifi: wanted.name.trim() === '' && wanted.password === '' ? null : wanted });
  };
  return (
    <fieldset className="plenum-prepare-wifi">
      <legend>{words.wifi}</legend>
      <p className="plenum-muted plenum-small">{words.wifiHint}</p>
      <div className="plenum-prepare-pair">
        <DraftField
          label={words.wifiName}
          optional
          maxLength={longestWifi}
          value={wifi?.name ?? ''}
          onCommit={(name) => change({ name })}
        />
        {wifi !== null && (
          <DraftField
            label={words.wifiPassword}
            hint={words.wifiPasswordHint}
            optional
            maxLength={longestWifi}
            value={wifi.password}
            onCommit={(password) => change({ password })}
          />
        )}
      </div>
    </fieldset>
  );
}

/** What stays the same from session to session: the mandate, the place in the year, the room's network. */
export function SessionFrame({ plan, deeds }: SessionFrameProps) {
  const words = usePrepareWords().frame;
  const cycle = useCycleWords(plan.stepNames);
  const steps = cycleSteps.map((step, index) => ({ value: step, label: `${index + 1}. ${cycle.steps[step].title}` }));
  return (
    <Fold summary={words.title}>
      <DraftField
        label={words.mandate}
        hint={words.mandateHint}
        optional
        long
        rows={3}
        maxLength={1000}
        value={plan.mandate}
        onCommit={(mandate) => deeds.setFacts({ mandate })}
      />
      <SelectField
        label={words.cycleStep}
        value={plan.cycleStep ?? 'none'}
        options={[{ value: 'none' as const, label: words.noStep }, ...steps]}
        onChange={(step) => deeds.setFacts({ cycleStep: step === 'none' ? null : step })}
      />
      <WifiFields plan={plan} deeds={deeds} />
    </Fold>
  );
}
