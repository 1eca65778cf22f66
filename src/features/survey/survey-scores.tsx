import { useState } from 'react';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import { isAboutProposal, mostSurveyScores, mostSurveySteps, type SurveyWish } from '../../domain/survey/survey.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useSurveyWords } from '../../words/survey.ts';
import type { AskedProposal, SurveyDeeds } from './survey-deeds.ts';

export interface SurveyScoresProps {
  readonly wish: SurveyWish;
  readonly proposals: readonly AskedProposal[];
  readonly criteria: readonly Criterion[];
  readonly deeds: Pick<SurveyDeeds, 'askAbout' | 'removeQuestions'>;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

const all = 'all';

/** Scales that a survey has, too: what is said on them can stand beside what the room says. */
const fits = ({ scale: { min, max } }: Criterion): boolean =>
  (min === 0 || min === 1) && max > min && max - min < mostSurveySteps;

/** Questions about what is not on the table any more: they still carry its title. */
function Leftovers({ wish, proposals, deeds, onUndoable }: Omit<SurveyScoresProps, 'criteria'>) {
  const words = useSurveyWords().prepare.scores;
  const here = new Set(proposals.map(({ proposal }) => proposal));
  const left = wish.questions.filter(
    (question) => question.kind === 'scale' && question.about !== undefined && !here.has(question.about.proposal),
  );
  if (left.length === 0) return null;
  return (
    <div className="plenum-row">
      <p>{words.gone(left.length)}</p>
      <Button compact onClick={() => onUndoable(words.takenOut(left.length), deeds.removeQuestions(left))}>
        {words.takeOut}
      </Button>
    </div>
  );
}

/** Asks people outside of the room about the proposals, on the dimensions on which the room does. */
export function SurveyScores({ wish, proposals, criteria, deeds, onUndoable }: SurveyScoresProps) {
  const words = useSurveyWords().prepare.scores;
  const format = useFormat();
  const [chosen, choose] = useState(all);
  const asked = new Set(
    wish.questions.flatMap((question) =>
      question.kind === 'scale' && question.about !== undefined ? [question.about.proposal] : [],
    ),
  );
  const dimensions = criteria.filter(fits);
  const free = proposals.filter(({ proposal }) => !asked.has(proposal));
  const leftovers = <Leftovers {...{ wish, proposals, deeds, onUndoable }} />;
  if (proposals.length === 0 || dimensions.length === 0) return leftovers;
  const used = wish.questions.filter(isAboutProposal).length;
  const room = Math.floor((mostSurveyScores - used) / dimensions.length);
  const meant = free.filter(({ proposal }) => chosen === all || proposal === chosen).slice(0, room);
  return (
    <fieldset className="plenum-survey-several">
      <legend>{words.legend}</legend>
      <p className="plenum-muted">{words.hint(format.list(dimensions.map(({ name }) => name)))}</p>
      {free.length > 0 && room > 0 && (
        <div className="plenum-row">
          <SelectField
            label={words.proposal}
            value={chosen}
            options={[
              { value: all, label: words.all(free.length) },
              ...free.map(({ proposal, number, title }) => ({
                value: proposal as string,
                label: `${number} ${title}`,
              })),
            ]}
            onChange={choose}
          />
          <Button
            icon="plus"
            disabled={meant.length === 0}
            onClick={() => {
              choose(all);
              onUndoable(words.added(meant.length), deeds.askAbout(meant, dimensions));
            }}
          >
            {words.add}
          </Button>
        </div>
      )}
      {leftovers}
      {free.length > 0 && room <= 0 && <p className="plenum-muted">{words.full(asked.size)}</p>}
    </fieldset>
  );
}
