import { CheckBox } from '../../ui/check-box.tsx';
import { useOwnGroupsWords } from '../../words/own-groups.ts';
import './own-groups.css';

interface OwnGroupsProps {
  /** The groups that can be chosen. */
  readonly groups: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** „Arbeitet mit in …“: one tap each, taken back where it was given. What was chosen and is offered no more can still go. */
export function OwnGroups({ groups, chosen, onChange }: OwnGroupsProps) {
  const words = useOwnGroupsWords();
  const offered = [...new Set([...groups, ...chosen])];
  if (offered.length === 0) return null;
  return (
    <fieldset className="plenum-own-groups">
      <legend>{words.title}</legend>
      <p className="plenum-muted">{words.text}</p>
      <div className="plenum-own-groups-list">
        {offered.map((group) => (
          <CheckBox
            key={group}
            label={group}
            checked={chosen.includes(group)}
            onChange={(isIn) => onChange(isIn ? [...chosen, group] : chosen.filter((one) => one !== group))}
          />
        ))}
      </div>
    </fieldset>
  );
}
