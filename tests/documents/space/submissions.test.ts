import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addAct, copyHandedIn, handIn, readSubmissions, setNumber } from '../../../src/documents/space/submissions.ts';
import type { ActId, ProposalId, VersionId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { guidelineQuestions } from '../../../src/domain/space/guideline.ts';
import { contentOf, type Deed, type FrozenProposal, type Submission } from '../../../src/domain/space/submission.ts';
import { bytesOf, exchange } from '../../support/documents.ts';

const [help, home] = ['help', 'home'] as [ProposalId, ProposalId];
const group = {
  name: 'Fokusgruppe Jugend',
  kind: 'focusGroup',
  recognition: 'recognised',
  decidedOn: '2026-05-06',
} as const;
const content = (title: string, change: Partial<FrozenProposal> = {}): FrozenProposal => ({
  proposal: help,
  profile: { ...emptyProfile, title, developedBy: 'AG Jugend', basedOn: 'Befragung', onBehalfOf: 'Jugendliche' },
  group,
  guideline: guidelineQuestions.map((question) => ({ question, asked: '', is: 'answered', text: 'ja' })),
  ...change,
});
let counted = 0;
const by = (role: 'author' | 'office', at = 0) => {
  counted += 1;
  return { id: `act${counted}` as ActId, role, at };
};
const only = (doc: Y.Doc): Submission => {
  const [submission, ...others] = readSubmissions(doc);
  if (submission === undefined || others.length > 0) throw new Error('exactly one is expected');
  return submission;
};
const moved = (status: 'rejected'): Deed => ({
  kind: 'moved',
  status,
  body: 'Kreistag',
  on: '2027-07-01',
  presentedBy: '',
  text: '',
});
const told = ({ trail }: Submission) => trail.map(({ deed }) => (deed.kind === 'moved' ? deed.status : deed.kind));

describe('what was handed in', () => {
  it('D184 is taken over from another document as it was, once, and without what an office has decided', () => {
    const [from, to] = [new Y.Doc(), new Y.Doc()];
    const version = handIn(from, content('Hilfe'), by('author'));
    addAct(from, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
    copyHandedIn(from, to);
    expect([only(to).versions, told(only(to))]).toEqual([only(from).versions, ['handedIn']]);
    expect(bytesOf(to, () => copyHandedIn(from, to))).toEqual([]);
  });

  it('D183 is read back as it was frozen, long texts and letters of two code units included', () => {
    const doc = new Y.Doc();
    const sizes: number[] = [];
    doc.on('update', (update: Uint8Array) => sizes.push(update.length));
    const long = `${'x'.repeat(9_999)}${'🙂'.repeat(5_000)}`;
    const frozen = content('Hilfe', {
      profile: { ...emptyProfile, title: 'Hilfe', problem: long, measure: long, effects: long },
    });
    handIn(doc, frozen, by('author', 7));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(only(other).versions).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{64}$/), content: frozen, handedInAt: 7 },
    ]);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });

  it('D183 has a version for each content; the same content is the same version, on every device', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    const first = handIn(one, content('Hilfe'), by('author', 1));
    expect(handIn(two, content('Hilfe'), by('author', 2))).toBe(first);
    exchange(one, two);
    expect(only(one).versions.map(({ id }) => id)).toEqual([first]);
    const second = handIn(two, content('Mehr Hilfe'), by('author', 3));
    expect(only(two).versions.map(({ id }) => id)).toEqual([first, second]);
    expect(contentOf(only(two))?.profile.title).toBe('Mehr Hilfe');
  });

  it.each([
    ['0', '{"proposal":"help","profile":{"title":"Anders"}}'],
    ['parts', 2],
    ['parts', 'viele'],
    ['0', null],
  ])('D183 does not believe a version in which %s was changed to %j, and says that it is there', (field, value) => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author'));
    expect(contentOf(only(doc))?.profile.title).toBe('Hilfe');
    doc.getMap('frozen').set(`${version}/${field}`, value);
    expect(only(doc).versions).toEqual([{ id: version, content: null, handedInAt: 0 }]);
    expect(contentOf(only(doc))).toBeNull();
    // Handing the same in again makes it whole.
    handIn(doc, content('Hilfe'), by('author'));
    expect(contentOf(only(doc))?.profile.title).toBe('Hilfe');
  });

  it('D183 does not believe what was frozen for another proposal', () => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author'));
    addAct(doc, home, { kind: 'handedIn', version }, by('author'));
    const found = readSubmissions(doc).find(({ proposal }) => proposal === home);
    expect(found?.versions.map((one) => one.content)).toEqual([null]);
  });

  it('D183 is seen only when all its parts are there', () => {
    const [doc, other] = [new Y.Doc(), new Y.Doc()];
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    handIn(doc, content('Hilfe'), by('author'));
    for (const update of updates.slice(0, -1)) {
      Y.applyUpdate(other, update);
      expect(readSubmissions(other)).toEqual([]);
    }
    for (const update of updates.slice(-1)) Y.applyUpdate(other, update);
    expect(only(other).status).toBe('handedIn');
  });

  it('D184 stands where its acts say, in the order in which they knew of one another', () => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author', 5_000));
    expect(only(doc).status).toBe('handedIn');
    addAct(doc, help, { kind: 'asked', text: 'Wie viele?' }, by('office', 1));
    addAct(doc, help, { kind: 'answered', text: 'Zwölf' }, by('author', 9_000));
    addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: true, text: '' }, by('office', 2));
    expect([only(doc).status, only(doc).year, only(doc).number]).toEqual(['takenIn', 2027, null]);
    const there = { body: 'Kreistag', on: '2027-11-04', presentedBy: 'Fokusgruppe Jugend' };
    const decision: Deed = { kind: 'moved', status: 'adopted', ...there, text: 'einstimmig' };
    addAct(doc, help, decision, by('office', 3));
    expect(told(only(doc))).toEqual(['handedIn', 'asked', 'answered', 'takenIn', 'adopted']);
    expect(only(doc).trail.map(({ role }) => role)).toEqual(['author', 'office', 'author', 'office', 'office']);
    expect(only(doc).trail.at(-1)?.deed).toEqual(decision);
  });

  it('D205 a report by word of mouth moves nothing, a late taking in has its reason, and acts from before lack neither', () => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author'));
    addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: true, text: 'Zahlen fehlten' }, by('office'));
    const heard: Deed = { kind: 'heard', body: 'Kreistag', on: '2027-11-04', presentedBy: 'Gruppe', text: 'läuft an' };
    addAct(doc, help, heard, by('office'));
    expect([only(doc).trail.at(-1)?.deed, only(doc).status]).toEqual([heard, 'takenIn']);
    expect(only(doc).trail[1]?.deed).toMatchObject({ late: true, text: 'Zahlen fehlten' });
    const before = { kind: 'moved', status: 'adopted', body: 'Kreistag', on: '2027-11-04', text: '' };
    doc.getMap('decided').set('old/act', { proposal: help, turn: 9, at: 9, role: 'office', deed: before });
    expect(only(doc).trail.at(-1)?.deed).toEqual({ ...before, presentedBy: '' });
    expect(only(doc).status).toBe('adopted');
  });

  it('D185 believes acts of the office only what lies where an office alone writes, and leaves out acts of nobody and of no kind', () => {
    const doc = new Y.Doc();
    handIn(doc, content('Hilfe'), by('author'));
    const before = JSON.stringify(readSubmissions(doc));
    const act = { proposal: help, turn: 2, at: 1, role: 'office', deed: { kind: 'returned', text: 'x' } };
    const forged = [
      7,
      { ...act, role: 'king' },
      { ...act, turn: 0 },
      { ...act, proposal: '../x' },
      { ...act, deed: { kind: 'burned' } },
      { ...act, deed: { kind: 'takenIn', version: 'none', year: 2027 } },
      { ...act, deed: { kind: 'moved', status: 'lost' } },
    ];
    for (const [index, value] of forged.entries()) doc.getMap('decided').set(`forged${index}/act`, value);
    doc.getMap('acts').set('own/act', act);
    doc.getMap('decided').set('theirs/act', { ...act, deed: { kind: 'answered', text: 'x' } });
    expect(JSON.stringify(readSubmissions(doc))).toBe(before);
    doc.getMap('decided').set('right/act', act);
    expect(only(doc).status).toBe('returned');
  });

  it('D184 stays with its acts and its version, whatever its group says is gone', () => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author'));
    addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
    const before = only(doc);
    for (const root of ['acts', 'frozen'])
      for (const key of [...doc.getMap(root).keys()]) doc.getMap(root).set(`${key.split('/')[0]}/gone`, true);
    expect(only(doc)).toEqual(before);
    // Taken out altogether, it is no longer believed; that the office has taken it in stays in sight.
    for (const root of ['acts', 'frozen']) for (const key of [...doc.getMap(root).keys()]) doc.getMap(root).delete(key);
    expect(only(doc)).toMatchObject({ versions: [], status: 'takenIn', year: 2027 });
  });

  it('D184 no turn makes others mute: one that is too high counts as the last, and the office goes on after it', () => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author'));
    doc.getMap('acts').set('bad/act', {
      ...{ proposal: help, turn: 1_000_000, at: 1, role: 'author', deed: { kind: 'answered', text: 'x' } },
    });
    addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
    addAct(doc, help, moved('rejected'), by('office'));
    expect(told(only(doc))).toEqual(['handedIn', 'takenIn', 'rejected', 'answered']);
    expect(only(doc).status).toBe('rejected');
  });

  it('D184 is moved by nothing its group adds, once it has gone its way', () => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author'));
    addAct(doc, help, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by('office'));
    addAct(doc, help, moved('rejected'), by('office'));
    addAct(doc, help, { kind: 'answered', text: 'doch' }, by('author'));
    expect(only(doc).status).toBe('rejected');
    expect(told(only(doc)).at(-1)).toBe('answered');
  });

  it.each([1e300, -1, Number.NaN, 'gestern'])('D184 D1 an act of the moment %s has none', (at) => {
    const doc = new Y.Doc();
    const version = handIn(doc, content('Hilfe'), by('author'));
    doc
      .getMap('acts')
      .set('bad/act', { proposal: help, turn: 2, at, role: 'author', deed: { kind: 'handedIn', version } });
    const [act] = only(doc).trail.filter(({ id }) => id === ('bad' as ActId));
    expect(act?.at).toBe(0);
  });

  it('D186 has the number that the relay gave, and none where there stands another thing', () => {
    const doc = new Y.Doc();
    handIn(doc, content('Hilfe'), by('author'));
    setNumber(doc, help, 'vielleicht 7');
    expect(only(doc).number).toBeNull();
    setNumber(doc, help, '2027-003');
    expect(only(doc).number).toBe('2027-003');
    doc.getMap('numbers').set('help/number', 12);
    expect(only(doc).number).toBeNull();
  });
});

/** What one of three devices does next, or which two meet. */
const step = fc.oneof(
  fc.record({ is: fc.constant('handIn' as const), who: fc.nat(2), title: fc.constantFrom('A', 'B', 'C', 'D') }),
  fc.record({
    is: fc.constant('act' as const),
    who: fc.nat(2),
    kind: fc.constantFrom('asked' as const, 'returned' as const, 'takenIn' as const),
    at: fc.nat(50),
  }),
  fc.record({ is: fc.constant('meet' as const), who: fc.nat(2), with: fc.nat(2) }),
);

it('D183 D184 merged in any order, all devices say the same, no act is lost and no version ever changes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
      const frozen = new Map<VersionId, string>();
      let acts = 0;
      for (const [index, one] of steps.entries()) {
        const doc = docs[one.who] as Y.Doc;
        const who = { id: `act${index}` as ActId, at: 'at' in one ? one.at : index, role: 'office' as const };
        if (one.is === 'handIn') {
          frozen.set(handIn(doc, content(one.title), who), one.title);
          acts += 1;
        } else if (one.is === 'meet') {
          if (one.who !== one.with) Y.applyUpdate(docs[one.with] as Y.Doc, Y.encodeStateAsUpdate(doc));
        } else {
          const [version = '0'.repeat(64) as VersionId] = frozen.keys();
          const deed: Deed =
            one.kind === 'takenIn'
              ? { kind: one.kind, version, year: 2027, late: false, text: '' }
              : { kind: one.kind, text: '' };
          addAct(doc, help, deed, who);
          acts += 1;
        }
        for (const doc of docs)
          for (const { versions } of readSubmissions(doc))
            for (const version of versions) expect(version.content?.profile.title).toBe(frozen.get(version.id));
      }
      exchange(...docs);
      exchange(...docs);
      const [first, ...others] = docs.map((doc) => JSON.stringify(readSubmissions(doc)));
      for (const other of others) expect(other).toBe(first);
      const all = readSubmissions(docs[0]);
      if (frozen.size > 0) expect(all.flatMap(({ trail }) => trail)).toHaveLength(acts);
      expect(all.flatMap(({ versions }) => versions.map(({ id }) => id)).sort()).toEqual([...frozen.keys()].sort());
    }),
    { numRuns: 60 },
  );
});
