import { useState } from 'react';
import { placesAfter } from '../../documents/text.ts';
import { longestAnswerText } from '../../domain/groups/group-work.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { useGroupWords } from '../../words/groups.ts';
import type { WorkPanelProps } from './work-panel-props.ts';
import '../../ui/fold.css';

/** What a group has written on paper goes onto its sheet here, and says so wherever it stands. */
function Typing({ work, sheets, workDeeds, onType }: WorkPanelProps) {
  const words = useGroupWords().paper;
  const [chosen, choose] = useState<string>();
  const own = sheets.filter(({ dissolved }) => !dissolved);
  const written = own.find(({ group }) => group.id === chosen) ?? own[0];
  if (written === undefined) return null;
  const { group, sheet, paper = false } = written;
  return (
    <details className="plenum-fold">
      <summary>{words.type}</summary>
      <div className="plenum-fold-inside">
        <p className="plenum-muted">{words.typeHint}</p>
        <SelectField
          label={words.group}
          value={group.id}
          options={own.map((one) => ({ value: one.group.id as string, label: one.group.name }))}
          onChange={choose}
        />
        <CheckBox label={words.mark} checked={paper} onChange={(isOnPaper) => workDeeds.onPaper(group.id, isOnPaper)} />
        {work.questions.map(({ id, text }) => (
          <SharedText
            key={`${group.id}/${id}`}
            label={text}
            labelHidden={false}
            value={sheet.get(id) ?? ''}
            rows={3}
            maxLength={longestAnswerText}
            follow={placesAfter}
            onEdit={(change) => {
              if (!paper) workDeeds.onPaper(group.id, true);
              onType(group.id, id, change);
            }}
          />
        ))}
      </div>
    </details>
  );
}

/** Group work without tablets: sheets to be printed, and typed in once they are written. */
export function WorkPaper(props: WorkPanelProps) {
  const words = useGroupWords().paper;
  return (
    <section className="plenum-stack" aria-label={words.title}>
      <div className="plenum-row">
        <ButtonLink compact href={props.printHref}>
          {words.print}
        </ButtonLink>
      </div>
      {props.work.state !== null && <Typing {...props} />}
    </section>
  );
}
