import { useState } from 'react';
import type { Method } from '../../domain/assessment/criterion.ts';
import { type KeptMethod, longestMethodName, newestMethods, nextVersion } from '../../domain/assessment/method.ts';
import type { Plan } from '../../domain/session/session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMethodName } from '../../words/method.ts';
import { usePrepareWords } from '../../words/prepare.ts';
import type { CriteriaDeeds } from './criteria-deeds.ts';
import './method-panel.css';

/** The methods that this device keeps. */
export interface MethodShelf {
  readonly kept: readonly KeptMethod[];
  /** Whether it will still be there tomorrow. */
  readonly keep: (method: KeptMethod) => Promise<boolean>;
  readonly forget: (method: Method) => void;
}

interface MethodPanelProps {
  readonly plan: Pick<Plan, 'method' | 'criteria'>;
  readonly deeds: Pick<CriteriaDeeds, 'takeMethod' | 'keepMethod'>;
  readonly methods: MethodShelf;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

function Keep({ plan, deeds, methods }: Omit<MethodPanelProps, 'onUndoable'>) {
  const words = usePrepareWords().method;
  const named = useMethodName();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [lost, setLost] = useState(false);
  // The version in use may have been kept on another device.
  const known = plan.method === null ? methods.kept : [...methods.kept, plan.method];
  const versionOf = (wanted: string) => nextVersion(known, wanted);
  const keepAs = async (wanted: string) => {
    const version = versionOf(wanted);
    setLost(!(await methods.keep(deeds.keepMethod({ name: wanted, version }))));
    announce(words.saved(named({ name: wanted, version })));
  };
  const keep = async () => {
    setTried(true);
    const wanted = name.trim();
    if (wanted === '') return;
    setTried(false);
    setName('');
    await keepAs(wanted);
  };
  const { method } = plan;
  return (
    <>
      {method?.changed === true && (
        <div>
          <Button onClick={() => void keepAs(method.name)}>
            {words.saveNext(named({ name: method.name, version: versionOf(method.name) }))}
          </Button>
        </div>
      )}
      <div className="plenum-method-keep">
        <TextField
          label={words.name}
          value={name}
          maxLength={longestMethodName}
          list="plenum-method-names"
          error={tried && name.trim() === '' ? words.nameMissing : undefined}
          onChange={setName}
        />
        <datalist id="plenum-method-names">
          {newestMethods(methods.kept).map((method) => (
            <option key={method.name} value={method.name} />
          ))}
        </datalist>
        <Button onClick={() => void keep()} disabled={plan.criteria.length === 0}>
          {words.save}
        </Button>
      </div>
      {lost && <p role="status">{words.notKept}</p>}
    </>
  );
}

function Kept({ deeds, methods, onUndoable }: Omit<MethodPanelProps, 'plan'>) {
  const words = usePrepareWords().method;
  const named = useMethodName();
  const newest = newestMethods(methods.kept);
  if (newest.length === 0) return null;
  return (
    <>
      <h3>{words.own}</h3>
      <ul className="plenum-method-list">
        {newest.map((method) => {
          const name = named(method);
          return (
            <li key={method.name}>
              <span>
                <strong>{name}</strong>
                <span className="plenum-muted plenum-small">
                  {words.dimensions(method.dimensions.map((dimension) => dimension.name))}
                </span>
              </span>
              <Button
                compact
                aria-label={words.takeNamed(name)}
                onClick={() => onUndoable(words.taken(name), deeds.takeMethod(method))}
              >
                {words.take}
              </Button>
              <Button
                compact
                kind="tertiary"
                aria-label={words.forgetNamed(name)}
                onClick={() => {
                  methods.forget(method);
                  onUndoable(words.forgotten(name), () => void methods.keep(method));
                }}
              >
                {words.forget}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A set of dimensions is a method: it has a name and a version, and is there again in the next session. */
export function MethodPanel(props: MethodPanelProps) {
  const { method } = props.plan;
  const words = usePrepareWords().method;
  const named = useMethodName();
  return (
    <Fold summary={method === null ? words.title : `${words.title}: ${named(method)}`}>
      {method === null && <p>{words.unnamed}</p>}
      <p className="plenum-muted">{words.text}</p>
      <Kept {...props} />
      <Keep {...props} />
    </Fold>
  );
}
