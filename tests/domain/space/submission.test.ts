import { expect, it } from 'vitest';
import type { ActId, ProposalId, SessionId, VersionId } from '../../../src/domain/ids.ts';
import { withAssessments } from '../../../src/domain/space/assessed-trail.ts';
import { guidelineQuestions, openQuestions, usualGuideline } from '../../../src/domain/space/guideline.ts';
import { hasOutcome } from '../../../src/domain/space/session-result.ts';
import {
  type Act,
  type Deed,
  liesIn,
  parseNumber,
  printNumber,
  type Submission,
  statusAfter,
} from '../../../src/domain/space/submission.ts';

it.each([
  [2027, 3, '2027-003'],
  [2027, 999, '2027-999'],
  [2027, 1000, '2027-1000'],
])('prints number %d %d as %s, and reads it back', (year, number, text) => {
  expect([printNumber(year, number), parseNumber(text)]).toEqual([text, { year, number }]);
});

it.each(['', '2027-3', '27-003', 'A2027-003', 2027, null])('takes %j for no number', (text) => {
  expect(parseNumber(text)).toBeNull();
});

it('asks what of the guideline has neither answer nor reason; blanks are none', () => {
  expect(openQuestions(usualGuideline, [])).toEqual(guidelineQuestions);
  const [practice, figures, ...others] = guidelineQuestions;
  expect(
    openQuestions(usualGuideline, [
      { question: practice, asked: '', is: 'answered', text: 'Aus der Beratung' },
      { question: figures, asked: '', is: 'waived', text: ' ' },
    ]),
  ).toEqual([figures, ...others]);
});

const proposal = 'help' as ProposalId;
const act = (id: string, at: number, deed: Deed): Act => ({
  id: id as ActId,
  proposal,
  turn: at,
  at,
  role: 'office',
  deed,
});
const moved = (status: 'inSession' | 'inCommittee'): Deed => ({
  kind: 'moved',
  status,
  body: '',
  on: '',
  presentedBy: '',
  text: '',
});

it('a session that has assessed a proposal stands in its trail where its results were written down', () => {
  const handedIn = act('a', 1, { kind: 'handedIn', version: 'v' as VersionId });
  const submission: Submission = {
    proposal,
    versions: [],
    trail: [handedIn, act('b', 10, moved('inSession'))],
    status: 'inSession',
    year: 2027,
    number: null,
  };
  const may = { session: 's', title: 'Mai', date: '2027-05-13', at: 20, scored: true };
  expect(withAssessments(submission, [])).toBe(submission);
  expect(withAssessments(submission, [may]).status).toBe('assessed');
  // Decided without a round that was shown, it was in the session; nobody has assessed it.
  const talked = withAssessments(submission, [{ ...may, scored: false }]);
  expect([talked.status, talked.trail.length]).toEqual(['inSession', submission.trail.length + 1]);
  expect(withAssessments(talked, [{ ...may, scored: false }]).trail).toHaveLength(talked.trail.length);
  const later = { ...submission, trail: [...submission.trail, act('c', 30, moved('inCommittee'))] };
  const told = withAssessments(later, [may]);
  expect([told.status, told.trail.map(({ id }) => id)]).toEqual(['inCommittee', ['a', 'b', 's', 'c']]);
});

it('a session has come to something about a proposal when somebody scored it, however few, or it was decided', () => {
  const round = { number: 1, version: 1, base: 3, abstained: 3, dimensions: [] };
  const dimension = { name: 'Nutzen', low: '', high: '', min: 0, max: 10, n: 1, measures: null };
  expect(hasOutcome({ rounds: [round], verdict: null })).toBe(false);
  expect(hasOutcome({ rounds: [{ ...round, dimensions: [dimension] }], verdict: null })).toBe(true);
  expect(hasOutcome({ rounds: [], verdict: 'focus' })).toBe(true);
});

it('once an office has noted where a proposal has gone, nothing its group adds moves it, also where it was never taken in', () => {
  const handedIn = (id: string, at: number, version: string) =>
    act(id, at, { kind: 'handedIn', version: version as VersionId });
  const trail = [handedIn('a', 1, 'v'), act('b', 2, moved('inCommittee')), handedIn('c', 3, 'w')];
  expect(statusAfter(trail)).toBe('inCommittee');
});

it.each([
  ['by the session it names', { session: 'may' as SessionId }, true],
  ['not where it names another of the same title and day', { session: 'june' as SessionId }, false],
  ['by title and day where none was kept', {}, true],
])('a proposal lies on the table of a session %s', (_claim, named, lies) => {
  const laid = { ...moved('inSession'), body: 'Sitzung', on: '2027-05-13', ...named } as Deed;
  const session = { id: 'may', title: 'Sitzung', date: '2027-05-13' };
  expect(liesIn({ trail: [act('a', 1, laid)] }, session)).toBe(lies);
});
