import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { setFacts } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { readFindings } from '../../../src/documents/proposals/findings.ts';
import { editEntryText, readMinutes } from '../../../src/documents/record/minutes.ts';
import type { PublishedNote } from '../../../src/domain/assessment/note.ts';
import type { AgendaItemId, PollId, ProposalId, RowId } from '../../../src/domain/ids.ts';
import { decisionOn } from '../../../src/domain/results/decision.ts';
import { type Thought, thoughtColumns } from '../../../src/domain/results/finding.ts';
import { createResultsDeeds, endSession } from '../../../src/features/results/results-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const proposal = 'p1' as ProposalId;
const notes: readonly PublishedNote[] = ['nah', 'gut erreichbar', 'neu'].map((text, index) => ({
  id: `r${index}` as RowId,
  kind: 'strength',
  text,
}));

const setUp = () => {
  const documents = { plan: new Y.Doc(), proposals: new Y.Doc(), minutes: new Y.Doc() };
  const deeds = createResultsDeeds(documents, proposal, seededBytes(1));
  const strengths = () => thoughtColumns(notes, readFindings(documents.proposals)).strength;
  const thought = (text: string): Thought => {
    const found = strengths().find((one) => one.text === text);
    if (found === undefined) throw new Error(`no thought ${text}`);
    return found;
  };
  const said = () => strengths().map(({ text, count }) => `${text} ${count}`);
  const decision = () => decisionOn(readPlan(documents.plan).decisions, proposal);
  return { documents, deeds, thought, said, decision };
};

describe('thoughts', () => {
  it('are laid together with their count, which can be taken back', () => {
    const { deeds, thought, said } = setUp();
    const back = deeds.merge(thought('gut erreichbar'), thought('nah'));
    expect(said()).toEqual(['nah 2', 'neu 1']);
    back();
    expect(said()).toEqual(['nah 1', 'gut erreichbar 1', 'neu 1']);
  });

  it('laid together twice are one, and separated they stand for themselves again', () => {
    const { deeds, thought, said } = setUp();
    deeds.merge(thought('gut erreichbar'), thought('nah'));
    deeds.merge(thought('nah'), thought('neu'));
    expect(said()).toEqual(['neu 3']);
    const back = deeds.split(thought('neu'));
    expect(said()).toEqual(['nah 1', 'gut erreichbar 1', 'neu 1']);
    back();
    expect(said()).toEqual(['neu 3']);
  });

  it('keep their place while they are worded and accepted, and one can be added aloud', () => {
    const { documents, deeds, thought, said } = setUp();
    deeds.word(thought('gut erreichbar'), 'gut zu erreichen');
    deeds.accept(thought('gut zu erreichen'), true);
    deeds.add('strength', 'wirkt lange');
    expect(said()).toEqual(['nah 1', 'gut zu erreichen 1', 'neu 1', 'wirkt lange 1']);
    expect(readFindings(documents.proposals).filter(({ accepted }) => accepted)).toHaveLength(2);
  });
});

describe('decisions', () => {
  it('are taken back field by field', () => {
    const { deeds, decision } = setUp();
    deeds.decide({ reason: 'dringend' });
    const back = deeds.decide({ verdict: 'focus' });
    expect(decision()).toMatchObject({ verdict: 'focus', reason: 'dringend' });
    back();
    expect(decision()).toMatchObject({ verdict: null, reason: 'dringend' });
  });

  it('with an objection put it into the minutes of the item that runs', () => {
    const { documents, deeds, decision } = setUp();
    setFacts(documents.plan, { current: 'item' as AgendaItemId });
    const back = deeds.object('zu teuer', 'Kommunen');
    expect(readMinutes(documents.minutes).entries).toMatchObject([
      { kind: 'objection', item: 'item', proposal, text: 'zu teuer', who: 'Kommunen' },
    ]);
    expect(decision().objections).toBe('raised');
    back();
    expect(readMinutes(documents.minutes).entries).toEqual([]);
    expect(decision().objections).toBeNull();
  });
});

describe('an objection that was misheard', () => {
  it('is taken out of the minutes and brought back; with the last one nobody has answered whether there are any', () => {
    const { documents, deeds, decision } = setUp();
    deeds.object('zu teuer', 'Kommunen');
    deeds.object('zu spät', 'Träger');
    const texts = () => readMinutes(documents.minutes).entries.map(({ text }) => text);
    const [first, second] = readMinutes(documents.minutes).entries;
    if (first === undefined || second === undefined) throw new Error('two objections');
    // Somebody else writes in it meanwhile: both people's words stay.
    editEntryText(documents.minutes, first.id, { before: 'zu teuer', after: 'zu teuer heute' });
    deeds.reword(first, { text: 'viel zu teuer', who: 'Träger' });
    expect(readMinutes(documents.minutes).entries[0]).toMatchObject({
      ...{ id: first.id, text: 'viel zu teuer heute', who: 'Träger' },
    });
    deeds.withdraw(first.id);
    expect([texts(), decision().objections]).toEqual([['zu spät'], 'raised']);
    const back = deeds.withdraw(second.id);
    expect([texts(), decision().objections]).toEqual([[], null]);
    back();
    expect([texts(), decision().objections]).toEqual([['zu spät'], 'raised']);
  });
});

describe('a straw poll', () => {
  it('is put on all screens when it is asked, and its result stays when it is taken off', () => {
    const { documents, deeds } = setUp();
    deeds.ask({ question: 'So?', answers: ['ja', 'nein'], kind: 'hands' });
    const [poll] = readPlan(documents.plan).polls;
    if (poll === undefined) throw new Error('a poll was asked');
    expect(readPlan(documents.plan).poll).toBe(poll.id);
    deeds.countHands(poll.id, [7, 2]);
    deeds.movePoll(poll.id, 'shown');
    deeds.endPoll();
    expect(readPlan(documents.plan)).toMatchObject({ poll: null, polls: [{ hands: [7, 2], wish: 'shown', proposal }] });
  });
});

describe('the end', () => {
  it('takes everything off the screens that would hide it, and going on brings nothing of it back', () => {
    const plan = new Y.Doc();
    setFacts(plan, { poll: 'poll' as PollId, heldAt: 5, wall: 'ranking', nextDate: '2027-11-04' });
    endSession(plan, true);
    const ended = { poll: null, heldAt: null, wall: 'auto', nextDate: '2027-11-04' };
    expect(readPlan(plan)).toMatchObject({ ...ended, ended: true });
    endSession(plan, false);
    expect(readPlan(plan)).toMatchObject({ ...ended, ended: false });
  });
});
