import './groups.css';
import { useState } from 'react';
import { type MixWay, mixWays, mostGroups, sizeRange } from '../../domain/groups/making.ts';
import { groupsBySize } from '../../domain/groups/mix.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useGroupWords } from '../../words/groups.ts';
import { GroupList, type GroupListProps, placed } from './group-list.tsx';

export interface GroupsPanelProps extends GroupListProps {
  readonly named: boolean;
  readonly seed: number;
}

const sizes = [2, 3, 4, 5, 6, 7, 8, 10, 12] as const;

/** How many groups, or how large: either says the other. */
function Making({ onMade, ...props }: GroupsPanelProps & { readonly onMade: () => void }) {
  const words = useGroupWords().panel;
  const { people, groups, deeds, onUndoable } = props;
  const here = placed(props);
  const [way, setWay] = useState<MixWay>('single');
  const [count, setCount] = useState(groups.length > 0 ? groups.length : groupsBySize(people.length, 5));
  const most = Math.min(mostGroups, Math.max(2, here.length));
  const counts = Array.from({ length: Math.max(most, count) }, (_, index) => index + 1);
  const size = Math.max(1, Math.round(here.length / count));
  return (
    <div className="plenum-group-making">
      <Choice
        legend={words.way}
        options={mixWays.map((value) => ({ value, label: words.ways[value] }))}
        chosen={way}
        onChoose={setWay}
      />
      <p className="plenum-muted">{words.wayText[way]}</p>
      <div className="plenum-row">
        <SelectField
          label={words.count}
          value={String(count)}
          options={counts.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => setCount(Number(value))}
        />
        <SelectField
          label={words.size}
          value={String(size)}
          options={[...new Set([...sizes, size])]
            .sort((a, b) => a - b)
            .map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => setCount(Math.min(mostGroups, groupsBySize(here.length, Number(value))))}
        />
      </div>
      <div className="plenum-row">
        <Button
          kind="primary"
          disabled={here.length === 0}
          onClick={() => {
            onUndoable(words.made, deeds.make(way, count, here));
            onMade();
          }}
        >
          {words.make}
        </Button>
        <span>{words.sum(here.length, count)}</span>
      </div>
    </div>
  );
}

/** Small groups in the cockpit: made, mixed again, mended by hand. */
export function GroupsPanel(props: GroupsPanelProps) {
  const words = useGroupWords().panel;
  const { groups, placing, named, seed, deeds, onUndoable } = props;
  const [isRemaking, setRemaking] = useState(false);
  const way: MixWay = [...placing.values()].some(({ pair }) => pair !== null) ? 'pairs' : 'single';
  const range = sizeRange(groups.map(({ members }) => members.size));
  if (groups.length === 0)
    return (
      <section className="plenum-groups-panel">
        <h3>{words.groups}</h3>
        <Making {...props} onMade={() => undefined} />
      </section>
    );
  return (
    <section className="plenum-groups-panel">
      <h3>
        {words.groups} {range !== null && <span className="plenum-muted">({words.sizes(...range)})</span>}
      </h3>
      <GroupList {...props} />
      <div className="plenum-row">
        <Button compact onClick={() => onUndoable(words.mixed, deeds.make(way, groups.length, placed(props)))}>
          {words.again}
        </Button>
        <Button compact onClick={() => onUndoable(words.added, deeds.add())}>
          {words.add}
        </Button>
        <Button compact aria-expanded={isRemaking} onClick={() => setRemaking(!isRemaking)}>
          {words.remake}
        </Button>
      </div>
      {isRemaking && <Making {...props} onMade={() => setRemaking(false)} />}
      {seed > 0 && <p className="plenum-muted">{words.seed(seed)}</p>}
      <CheckBox label={words.named} hint={words.namedHint} checked={named} onChange={deeds.name} />
    </section>
  );
}
