import { useState } from 'react';
import { placesAfter } from '../../documents/text.ts';
import { longestAnswerText } from '../../domain/groups/group-work.ts';
import type { GroupId } from '../../domain/ids.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PaperTyping } from '../../ui/paper-typing.tsx';
import { SharedText } from '../../ui/shared-text.tsx';
import { useGroupWords } from '../../words/groups.ts';
import type { WorkPanelProps } from './work-panel-props.ts';

/** What is typed here stands on the sheet of the group, and says from the first letter on that it is from paper. */
function Typing({ work, sheets, workDeeds, onType }: WorkPanelProps) {
  const words = useGroupWords().paper;
  const [chosen, choose] = useState<GroupId>();
  const own = sheets.filter(({ dissolved }) => !dissolved);
  const written = own.find(({ group }) => group.id === chosen) ?? own[0];
  if (written === undefined) return null;
  const { group, sheet, paper = false } = written;
  return (
    <PaperTyping
      title={words.type}
      hint={words.typeHint}
      group={{
        label: words.group,
        value: group.id,
        options: own.map((one) => ({ value: one.group.id, label: one.group.name })),
        onChange: choose,
      }}
      mark={{ label: words.mark, checked: paper, onChange: (isOnPaper) => workDeeds.onPaper(group.id, isOnPaper) }}
    >
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
    </PaperTyping>
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
