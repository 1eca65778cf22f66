import { versionOfContent } from '../../documents/space/frozen-proposal.ts';
import { answerGuideline, putDraft, putMeeting, putNotebookNote, setTags } from '../../documents/space/notebook.ts';
import {
  putCycle,
  putField,
  putGoal,
  putRegisteredGroup,
  putRegisteredSession,
  setRegisterFacts,
} from '../../documents/space/register.ts';
import { putFieldFinding } from '../../documents/space/register-findings.ts';
import { putRegisteredMethod } from '../../documents/space/register-methods.ts';
import { putSeries, putSource } from '../../documents/space/register-sources.ts';
import { addResults } from '../../documents/space/results.ts';
import { addAct, handIn, setNumber } from '../../documents/space/submissions.ts';
import { keepMethod } from '../../domain/assessment/method.ts';
import { exampleSession } from '../../domain/example/example.ts';
import type {
  ActId,
  FieldFindingId,
  FieldId,
  GoalId,
  GroupId,
  MeetingId,
  MethodId,
  NotebookNoteId,
  ProposalId,
  SeriesId,
  SessionId,
  SourceId,
  SpaceId,
} from '../../domain/ids.ts';
import { keysInOrder } from '../../domain/order.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { CycleStep } from '../../domain/session/cycle.ts';
import { noteKinds } from '../../domain/space/notebook.ts';
import { sessionResult } from '../../domain/space/session-result.ts';
import { type Deed, type FrozenProposal, printNumber } from '../../domain/space/submission.ts';
import { freshDoc } from '../../sync/memory-document.ts';
import { galleryWords as words } from '../gallery/gallery-words.ts';
import { type Meeting, repeatedChance, sceneSession } from './meeting.ts';
import { meetings } from './meetings.ts';

export const sceneSpace = 'SceneSpace' as SpaceId;
const orders = keysInOrder(40);
const orderOf = (place: number): string => orders[place] ?? '';
const names = ['Frühe Hilfen', 'Wohnen und Quartier', words.long, 'Teilhabe im Alter'];
export const groupIds = names.map((_, place) => `group${place}` as GroupId);
const at = (day: number): number => Date.UTC(2027, 2, day, 17);

/** A county in memory: its register, what sessions brought, and what each group keeps and has handed in. */
export class County {
  readonly register = freshDoc();
  readonly results = freshDoc();
  readonly notebooks = new Map(groupIds.map((group) => [group, freshDoc()] as const));
  readonly submissions = new Map(groupIds.map((group) => [group, freshDoc()] as const));
  readonly proposals: readonly Proposal[] = exampleSession(repeatedChance()).proposals;

  /** A county that has just begun. */
  begin(): this {
    setRegisterFacts(this.register, { title: 'Landkreis Musterau' });
    return this;
  }

  /** One that works: years, fields, goals, groups, a session. */
  fill(step: CycleStep = 'proposals'): this {
    this.begin();
    const { register } = this;
    for (const [year, at] of [
      [2025, 'decision'],
      [2026, 'decision'],
      [2027, step],
    ] as const)
      putCycle(register, { year, step: at, ...(year === 2027 && { handIn: '2027-06-01' }) });
    for (const [place, name] of ['Familie', 'Wohnen', 'Alter', words.long].entries())
      putField(register, { id: `field${place}` as FieldId, name, mergedInto: null, order: orderOf(place) });
    for (const [place, text] of words.reasons.slice(0, 3).entries())
      putGoal(register, { id: `goal${place}` as GoalId, text, order: orderOf(place) });
    for (const [place, name] of names.entries())
      putRegisteredGroup(register, {
        ...{ id: groupIds[place] as GroupId, name, order: orderOf(place) },
        kind: place === 3 ? 'supplementary' : 'focusGroup',
        fields: [`field${place % 3}` as FieldId],
        recognition: place === 2 ? 'forming' : 'recognised',
        decidedOn: place === 2 ? '' : '2026-03-04',
      });
    const { plan, told, proposals } = meetings.ended();
    putRegisteredSession(register, {
      ...{ id: sceneSession, title: plan.title, date: '2027-05-13', year: 2027, continues: null },
    });
    // The next one has told nothing yet: proposals can still be chosen for it.
    putRegisteredSession(register, {
      ...{ id: 'SceneNext' as SessionId, title: words.long, date: '2027-09-09', year: 2027, continues: sceneSession },
    });
    this.figures({ plan });
    const result = sessionResult({
      ...{ session: sceneSession, plan, proposals, findings: [], entries: [], facts: told.getSnapshot().tally.rounds },
    });
    // The others are still with the office.
    const outcomes = (result?.outcomes ?? []).filter((_, place) => place % 3 === 0);
    if (result !== null) addResults(this.results, { ...result, outcomes, hash: 'a'.repeat(64), at: at(20) });
    return this;
  }

  figures({ plan }: Pick<Meeting, 'plan'>): void {
    const { register } = this;
    const place = { area: 'county', areaName: '', order: 'a' } as const;
    for (const [index, title] of ['Sozialbericht 2026', words.long].entries())
      putSource(register, {
        ...{ id: `source${index}` as SourceId, title, link: '', file: null, page: '14', asOf: '2026', ...place },
      });
    putSeries(register, {
      ...{ id: 'series' as SeriesId, title: words.people, unit: words.people, source: 'source0' as SourceId, ...place },
      forecastBy: words.body,
      points: Array.from({ length: 12 }, (_, year) => ({
        when: String(2015 + year),
        value: 7_900 + year * 137 * (year % 3),
        isForecast: year > 9,
      })),
    });
    for (const [index, text] of words.findings.slice(0, 6).entries())
      putFieldFinding(register, {
        ...{ id: `view${index}` as FieldFindingId, field: `field${index % 3}` as FieldId, year: 2027, text },
        ...{
          layer: index % 2 === 0 ? 'administration' : 'practice',
          leaning: index % 3 === 0 ? 'strength' : 'weakness',
        },
        ...{ indicator: words.axis, source: words.source, order: orderOf(index) },
        ...(index === 1 && { beside: 'view0' as FieldFindingId, relation: 'contradicts' }),
      });
    putRegisteredMethod(register, {
      id: 'method' as MethodId,
      ...keepMethod(plan.criteria, plan.axes, { name: words.short, version: 1 }),
    });
  }

  /** What the first groups have handed in, in every place of its way. */
  handIn(): this {
    for (const [place, proposal] of this.proposals.slice(0, 9).entries()) this.#handsIn(place, proposal);
    return this;
  }

  /** A newer version of what has gone its way already. */
  handInAgain(): this {
    const [proposal] = this.proposals;
    const doc = this.submissions.get(groupIds[0] as GroupId);
    if (proposal === undefined || doc === undefined) return this;
    handIn(
      doc,
      {
        proposal: proposal.id,
        profile: { ...proposal, origin: names[0] ?? '', originKind: 'focusGroup', measure: words.paragraph },
        group: { name: names[0] ?? '', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' },
        guideline: [],
      },
      { id: 'again' as ActId, at: at(40), role: 'author' },
    );
    return this;
  }

  #handsIn(place: number, proposal: Proposal): void {
    const group = groupIds[place % 3] as GroupId;
    const doc = this.submissions.get(group) as ReturnType<typeof freshDoc>;
    const content: FrozenProposal = {
      proposal: proposal.id,
      profile: { ...proposal, origin: names[place % 3] ?? '', originKind: 'focusGroup' },
      group: { name: names[place % 3] ?? '', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' },
      guideline: [],
    };
    handIn(doc, content, { id: `in${place}` as ActId, at: at(place + 1), role: 'author' });
    const does = (name: string, deed: Deed) =>
      addAct(doc, proposal.id, deed, { id: `${name}${place}` as ActId, at: at(place + 2), role: 'office' });
    if (place % 3 === 1) does('asked', { kind: 'asked', text: words.sentence });
    if (place === 5) does('returned', { kind: 'returned', text: words.decision });
    if (place % 3 !== 0) return;
    const version = versionOfContent(content);
    does('taken', { kind: 'takenIn', version, year: 2027, late: place === 6, text: place === 6 ? words.sentence : '' });
    setNumber(doc, proposal.id, printNumber(2027, place + 1));
    if (place === 0)
      for (const [turn, status] of (['inSession', 'recommended', 'inCommittee', 'adopted'] as const).entries())
        addAct(
          doc,
          proposal.id,
          {
            kind: 'moved',
            status,
            body: words.body,
            on: `2027-06-1${turn}`,
            presentedBy: words.short,
            text: words.sentence,
          },
          { id: `moved${turn}` as ActId, at: at(20 + turn), role: 'office' },
        );
  }

  /** What the first group keeps for itself: notes, a meeting that is going on, drafts. */
  write(): this {
    const doc = this.notebooks.get(groupIds[0] as GroupId) as ReturnType<typeof freshDoc>;
    for (const [index, text] of [...words.reasons, words.paragraph.repeat(3)].entries()) {
      const id = `note${index}` as NotebookNoteId;
      putNotebookNote(doc, {
        ...{ id, text, kind: noteKinds[index % noteKinds.length] ?? 'idea', field: `field${index % 3}` as FieldId },
        ...{ meeting: null, draft: index < 2 ? this.draft : null, photo: null, at: at(index + 1) },
      });
      setTags(doc, id, index % 2 === 0 ? [words.short] : [], () => `tag${index}`);
    }
    putMeeting(doc, {
      ...{ id: 'meeting' as MeetingId, startedAt: Date.now() - 1_800_000, endedAt: null },
      ...{ step: 'collect', stepStartedAt: Date.now() - 300_000 },
    });
    for (const proposal of this.proposals.slice(0, 2)) putDraft(doc, proposal);
    answerGuideline(doc, this.draft, {
      question: 'figures' as never,
      asked: '',
      is: 'answered',
      text: words.paragraph,
    });
    return this;
  }

  get draft(): ProposalId {
    return this.proposals[0]?.id ?? ('none' as ProposalId);
  }
}
