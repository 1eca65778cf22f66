import { describe, expect, it } from 'vitest';
import { type PublicWords, publicFolder } from '../../../src/domain/export/public-folder.ts';
import type { ActId, ProposalId, VersionId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
import { withAssessments } from '../../../src/domain/space/assessed-trail.ts';
import { publicOf } from '../../../src/domain/space/public-proposal.ts';
import {
  type Act,
  type Deed,
  type LaterStatus,
  type Submission,
  statusAfter,
} from '../../../src/domain/space/submission.ts';
import { createFormat } from '../../../src/words/format.ts';
import { words as all } from '../../support/words.ts';

const { lifeline, submissions, profile: labelled } = all;
const words: PublicWords = {
  lang: 'de',
  ...lifeline.publish,
  way: submissions.trail,
  sources: submissions.sources,
  columns: lifeline.list.columns,
  statuses: submissions.statuses,
  verdicts: all.results.verdict,
  takenIn: submissions.takenIn,
  goesOn: lifeline.list.goesOn,
  carried: lifeline.carried,
  numberFollows: submissions.numberFollows,
  untitled: submissions.untitled,
  labels: labelled.fields,
  provenance: submissions.provenance,
  date: createFormat('de').date,
};

const [first, second] = ['v', 'w'] as VersionId[] as [VersionId, VersionId];
const handedIn = (version: VersionId) => ({ kind: 'handedIn', version }) as const;
const takenIn = (version: VersionId) => ({ kind: 'takenIn', version, year: 2027, late: true, text: 'GRUND' }) as const;
const moved = { kind: 'moved', on: '2027-05-13', body: 'Kreistag', presentedBy: 'PERSON', text: 'ANMERKUNG' } as const;

interface Wish {
  readonly profile?: Partial<Profile>;
  /** A second version that was handed in. */
  readonly later?: Partial<Profile>;
  readonly deeds?: readonly Deed[];
}

const submission = (
  id: string,
  status: LaterStatus | null,
  number: string | null,
  { profile = {}, later, deeds = [takenIn(first), ...(status === null ? [] : [{ ...moved, status }])] }: Wish = {},
): Submission => {
  const proposal = id as ProposalId;
  const group = { name: `Gruppe ${id}`, kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;
  const guideline = [{ question: 'figures', asked: '', is: 'waived', text: 'LEITFADEN' }] as const;
  const content = { proposal, profile: { ...emptyProfile, title: `Vorschlag ${id}`, ...profile }, group, guideline };
  const trail = deeds.map(
    (deed, place): Act => ({
      id: `${id}${place}` as ActId,
      proposal,
      turn: place + 1,
      at: place,
      role: 'office',
      deed,
    }),
  );
  const versions = [
    { id: first, content, handedInAt: 0 },
    ...(later === undefined
      ? []
      : [{ id: second, content: { ...content, profile: { ...content.profile, ...later } }, handedInAt: 1 }]),
  ];
  return { proposal, status: statusAfter(trail), number, year: 2027, versions, trail };
};

const folderOf = (...submissions: readonly (Submission & { readonly goesOn?: number | null })[]) => {
  const proposals = submissions.flatMap((one) => publicOf(one) ?? []);
  return publicFolder({ county: 'Landkreis Musterland', year: 2027, at: Date.UTC(2027, 6, 1, 12), proposals }, words);
};

describe('a folder for everybody', () => {
  it('lists every proposal of the year, also those outside of the focus, each with its page', () => {
    const folder = folderOf(
      submission('a', 'adopted', '2027-001'),
      submission('b', 'notRecommended', '2027-002'),
      submission('c', 'broughtIn', '2027-003'),
      submission('d', null, null),
    );
    const index = folder.get('index.html') ?? '';
    const links = [...index.matchAll(/href="(vorschlaege\/[^"]+)"/gu)].map(([, link]) => link);
    expect(links).toEqual(
      ['2027-001', '2027-002', '2027-003', 'ohne-nummer-4'].map((name) => `vorschlaege/${name}.html`),
    );
    for (const link of links) expect(folder.get(link ?? '')).toContain(words.back);
    expect([...folder.keys()]).toEqual(['index.html', 'style.css', ...links]);
    for (const status of ['adopted', 'notRecommended', 'broughtIn', 'takenIn'] as const)
      expect(index).toContain(words.statuses[status]);
    expect(index).toContain('Stand vom 1. Juli 2027.');
    expect(index).toContain(words.numberFollows);
  });

  it('has a list of each field of action, one tap from the whole list, and none where there is nothing to choose', () => {
    const [a, b] = ['Verkehr', 'Wohnen'].map((field, place) =>
      submission(field, null, `2027-00${place + 1}`, { profile: { fields: [field] } }),
    );
    if (a === undefined || b === undefined) throw new Error('there are two');
    const folder = folderOf(a, b);
    const traffic = folder.get('handlungsfeld-1.html') ?? '';
    expect(folder.get('index.html')).toContain('<a href="handlungsfeld-1.html">Verkehr</a>');
    expect([traffic.includes('Vorschlag Verkehr'), traffic.includes('Vorschlag Wohnen')]).toEqual([true, false]);
    expect(traffic).toContain(`<a href="index.html">${words.everyField}</a>`);
    expect([...folderOf(a).keys()].filter((name) => name.startsWith(words.inField))).toEqual([]);
  });

  it('says what a session has decided, in list, head and way, once its minutes are approved', () => {
    const may = { session: 's', title: 'Mai', date: '', at: 9, scored: true, verdict: 'focus' } as const;
    const folder = folderOf(withAssessments(submission('a', null, '2027-001'), [may]));
    for (const page of ['index.html', 'vorschlaege/2027-001.html'])
      expect(folder.get(page)).toContain(words.verdicts.focus);
    const early = folderOf(withAssessments(submission('a', null, '2027-001'), [{ ...may, tentative: true }]));
    expect([...early.values()].join()).not.toContain(words.verdicts.focus);
  });

  it('D356 says of what comes again in another year in which one', () => {
    const folder = folderOf({ ...submission('a', 'deferred', '2027-001'), goesOn: 2028 });
    const pages = [...folder.values()].filter((page) => page.includes(words.goesOn(2028)));
    expect(pages).toHaveLength(2);
    expect([...folderOf(submission('a', 'deferred', '2027-001')).values()].join()).not.toContain(words.goesOn(2028));
  });

  it('D336 says of what nobody but a file has told that it comes from one, in list, head and way', () => {
    const one = { ...submission('a', null, '2027-001') };
    const may = { session: 'may', title: 'Sitzung im Mai', date: '2027-05-13', at: 99, scored: true };
    const told = (more: { readonly carried?: true }) =>
      [...folderOf(withAssessments(one, [{ ...may, ...more }])).values()].join('');
    expect(told({ carried: true }).split(words.carried)).toHaveLength(4);
    expect(told({})).toContain('Sitzung im Mai');
    expect(told({})).not.toContain(words.carried);
  });

  it('opens from a disk: no script, no address outside of the folder, and a page finds its style', () => {
    const folder = folderOf(submission('a', 'adopted', '2027-001'));
    for (const [name, page] of folder) {
      expect(page).not.toMatch(/<script|https?:|src=|url\(|@import|\bon\w+=/iu);
      for (const [, address = ''] of page.matchAll(/href="([^"]*)"/gu)) {
        const found = new URL(address, `file:///folder/${name}`).pathname.slice('/folder/'.length);
        expect(folder.has(found)).toBe(true);
      }
    }
  });

  it('takes no text for markup', () => {
    const evil = '<img src=x onerror=alert(1)> "\'&';
    const folder = folderOf(
      submission('a', 'adopted', '2027-001', {
        profile: {
          title: evil,
          problem: evil,
          developedBy: evil,
          fields: [evil],
          evidence: [{ fact: evil, source: evil, page: evil, asOf: evil }],
        },
        deeds: [takenIn(first), { ...moved, status: 'adopted', body: evil }],
      }),
    );
    for (const page of folder.values()) expect(page).not.toContain('<img');
    const escaped = '&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;';
    expect(folder.get('vorschlaege/2027-001.html')?.split(escaped).length).toBeGreaterThan(8);
  });

  it('tells the way through the bodies, and nothing that is between office and group', () => {
    const folder = folderOf(
      submission('a', 'adopted', '2027-001', {
        profile: { measure: 'Kleine Wohnungen', onBehalfOf: 'Jugendliche' },
        deeds: [
          handedIn(first),
          { kind: 'asked', text: 'RÜCKFRAGE' },
          { kind: 'answered', text: 'ANTWORT' },
          takenIn(first),
          { kind: 'heard', body: 'Ausschuss', on: '', presentedBy: 'PERSON', text: 'MÜNDLICH' },
          { ...moved, status: 'adopted' },
        ],
      }),
    );
    const page = folder.get('vorschlaege/2027-001.html') ?? '';
    expect([...page.matchAll(/<li>([^<]*)<\/li>/gu)].map(([, step]) => step)).toEqual([
      '1. Januar 1970: eingereicht',
      '1. Januar 1970: aufgenommen in das Jahr 2027',
      '13. Mai 2027: beschlossen · Kreistag',
    ]);
    expect(page).toContain('Kleine Wohnungen');
    expect(page).toContain('stellvertretend für Jugendliche');
    for (const secret of ['RÜCKFRAGE', 'ANTWORT', 'GRUND', 'MÜNDLICH', 'PERSON', 'ANMERKUNG', 'LEITFADEN'])
      for (const text of folder.values()) expect(text).not.toContain(secret);
  });

  it.each(['taken', 'moved'] as const)(
    'says nothing of a question that is open, nor a version not taken in (%s)',
    (where) => {
      const went = where === 'moved' ? [{ ...moved, status: 'inCommittee' } as const] : [];
      const deeds: readonly Deed[] = [
        handedIn(first),
        takenIn(first),
        ...went,
        { kind: 'asked', text: 'RÜCKFRAGE' },
        handedIn(second),
        { kind: 'answered', text: 'ANTWORT' },
      ];
      const wish = { profile: { measure: 'Aufgenommen' }, later: { title: 'NEUER TITEL', measure: 'ENTWURF' }, deeds };
      const folder = folderOf(submission('a', null, '2027-001', wish));
      const page = folder.get('vorschlaege/2027-001.html') ?? '';
      expect(page).toContain('Aufgenommen');
      const { takenIn: taken, inCommittee } = words.statuses;
      expect(page).toContain(
        `<strong>${where === 'taken' ? taken : `${inCommittee} · Kreistag · 13. Mai 2027`}</strong>`,
      );
      expect(page.split(words.statuses.handedIn)).toHaveLength(2);
      const { asked, answered } = submissions.statuses;
      for (const text of folder.values())
        for (const secret of [asked, answered, 'NEUER TITEL', 'ENTWURF']) expect(text).not.toContain(secret);
    },
  );

  it('has a new version from when the office has taken that in, and nothing of what was returned', () => {
    const wish = { later: { title: 'Neue Fassung' } };
    const deeds = [handedIn(first), takenIn(first), handedIn(second), takenIn(second)];
    const returned: readonly Deed[] = [takenIn(first), { kind: 'returned', text: '' }, handedIn(second)];
    const folder = folderOf(
      submission('a', null, '2027-001', { ...wish, deeds }),
      submission('b', null, '2027-002', { ...wish, deeds: returned }),
    );
    expect([...folder.keys()]).toEqual(['index.html', 'style.css', 'vorschlaege/2027-001.html']);
    expect(folder.get('index.html')).toContain('Neue Fassung');
  });

  it('has a page for each of two proposals that have one number', () => {
    const folder = folderOf(submission('a', 'adopted', '2027-001'), submission('b', 'rejected', '2027-001'));
    expect(folder.get('vorschlaege/2027-001.html')).toContain('Vorschlag a');
    expect(folder.get('vorschlaege/2027-001-2.html')).toContain('Vorschlag b');
    expect(folder.get('index.html')).toContain('href="vorschlaege/2027-001-2.html"');
  });
});
