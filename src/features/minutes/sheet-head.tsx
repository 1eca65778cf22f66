import { skippedItems } from '../../domain/agenda/skipped.ts';
import { methodsOf, questionsOf } from '../../domain/assessment/method.ts';
import { goalLines } from '../../domain/session/goals.ts';
import { useFormat } from '../../words/format.ts';
import { useMethodName } from '../../words/method.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import { useWords } from '../../words/words.ts';
import type { ResultSheetProps } from './sheet-props.ts';

function People({ counted, perspectives }: Pick<ResultSheetProps, 'counted' | 'perspectives'>) {
  const { sheet } = useMinutesWords();
  return (
    <section>
      <h2>{sheet.people}</h2>
      <p>{sheet.counted(counted)}</p>
      {perspectives.length > 0 && (
        <table className="plenum-sheet-table">
          <thead>
            <tr>
              <th scope="col">{sheet.perspective}</th>
              <th scope="col" data-numeric>
                {sheet.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {perspectives.map(([perspective, count]) => (
              <tr key={perspective}>
                <th scope="row">{perspective}</th>
                <td data-numeric>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Today's goals. That one was not ticked says nothing as long as nobody has ticked any. */
function Goals({ plan }: Pick<ResultSheetProps, 'plan'>) {
  const { sheet } = useMinutesWords();
  const goals = goalLines(plan.goals);
  if (goals.length === 0) return null;
  const isTicked = (goal: string) => plan.goalsReached.includes(goal);
  const isTold = goals.some(isTicked);
  return (
    <section>
      <h2>{sheet.goals}</h2>
      <ul>
        {goals.map((goal) => (
          <li key={goal}>
            {goal} {isTold && <strong>{isTicked(goal) ? sheet.ticked : sheet.notTicked}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The method under which rounds were opened, with the rounds where there is more than one. */
function MethodNames({ plan, rounds }: Pick<ResultSheetProps, 'plan' | 'rounds'>) {
  const { assessment } = useWords();
  const { sheet } = useMinutesWords();
  const format = useFormat();
  const named = useMethodName();
  const groups = methodsOf(rounds, plan.method);
  if (groups.every(({ method }) => method === null)) return null;
  return groups.map(({ method, rounds: of }) => {
    const name = method === null ? sheet.methodNone : named(method);
    const those = format.list(of.map(({ number }) => assessment.round(number)));
    return (
      <p key={name}>
        <strong>{groups.length === 1 ? name : sheet.methodIn(name, those)}</strong>
      </p>
    );
  });
}

/** What was asked, as it was asked: whatever became of the dimensions since. */
function Questions({ plan, rounds }: Pick<ResultSheetProps, 'plan' | 'rounds'>) {
  const { assessment } = useWords();
  const { sheet } = useMinutesWords();
  const format = useFormat();
  const groups = questionsOf(rounds, plan.criteria);
  return groups.map(({ criteria, rounds: of }) => {
    const those = format.list(of.map(({ number }) => assessment.round(number)));
    return (
      <div key={of[0]?.id}>
        {groups.length > 1 && (
          <p>
            <strong>{those}</strong>
          </p>
        )}
        <p>{sheet.methodText(format.list(criteria.map(({ name }) => name)), of.length)}</p>
        <ul>
          {criteria.map(({ id, name, meaning, scale }) => (
            <li key={id}>
              {sheet.scale(name, scale.min, scale.max)}
              {meaning !== '' && `. ${meaning}`}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function Method({ plan, rounds }: Pick<ResultSheetProps, 'plan' | 'rounds'>) {
  const { sheet } = useMinutesWords();
  return (
    <section>
      <h2>{sheet.method}</h2>
      {rounds.length === 0 ? (
        <p>{sheet.noAssessment}</p>
      ) : (
        <>
          <MethodNames plan={plan} rounds={rounds} />
          <Questions plan={plan} rounds={rounds} />
        </>
      )}
    </section>
  );
}

/** Page 1: what the meeting was, who took part, with which method, in which order. */
export function SheetHead({
  plan,
  counted,
  perspectives,
  rounds,
}: Pick<ResultSheetProps, 'plan' | 'counted' | 'perspectives' | 'rounds'>) {
  const { session } = useWords();
  const minutes = useMinutesWords();
  const format = useFormat();
  const skipped = skippedItems(plan);
  const when = [plan.date === '' ? '' : format.longDate(plan.date), plan.startsAt, plan.place].filter(Boolean);
  return (
    <>
      <header>
        <p className="plenum-sheet-kind">{minutes.sheet.title}</p>
        <h1>{plan.title || session.untitled}</h1>
        <p>{when.join(' · ')}</p>
        {plan.continues !== '' && <p>{minutes.sheet.continues(plan.continues)}</p>}
      </header>
      {plan.mandate.trim() !== '' && (
        <section>
          <h2>{minutes.sheet.mandate}</h2>
          <p className="plenum-sheet-lines">{plan.mandate}</p>
        </section>
      )}
      <Goals plan={plan} />
      <People counted={counted} perspectives={perspectives} />
      <Method plan={plan} rounds={rounds} />
      <section>
        <h2>{minutes.sheet.agenda}</h2>
        <ol className="plenum-sheet-agenda">
          {plan.agenda.map(({ id, title, minutes: planned }) => (
            <li key={id}>
              {title || minutes.untitled}{' '}
              <span className="plenum-muted">
                {skipped.has(id) ? minutes.sheet.skipped : minutes.sheet.minutesOf(planned)}
              </span>
            </li>
          ))}
        </ol>
        {plan.approval !== null && (
          <p className="plenum-sheet-lines">
            {plan.approval.additions.trim() === ''
              ? minutes.sheet.approved
              : minutes.sheet.approvedWith(plan.approval.additions.trim())}
          </p>
        )}
      </section>
    </>
  );
}
