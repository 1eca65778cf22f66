import { useOwnGroupsWords } from '../words/own-groups.ts';
import { CheckBox } from './check-box.tsx';
import './own-groups.css';

interface OwnGroupsProps {
  /** The groups that can be chosen. */
  readonly groups: readonly string[];
  readonly chosen: readonly string[];
  /** Why it is asked, and who reads it. */
  readonly text: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** „Arbeitet mit in …“: one tap each, taken back where it was given. What was chosen and is offered no more can still go. */
export function OwnGroups({ groups, chosen, text, onChange }: OwnGroupsProps) {
  const words = useOwnGroupsWords();
  const offered = [...new Set([...groups, ...chosen])];
  if (offered.length === 0) return null;
  return (
    <fieldset className="plenum-own-groups">
      <legend>{words.title}</legend>
      <p className="plenum-muted">{text}</p>
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
