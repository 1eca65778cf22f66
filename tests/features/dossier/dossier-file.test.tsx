// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  putCycle,
  putField,
  putRegisteredGroup,
  readRegister,
  setRegisterFacts,
} from '../../../src/documents/space/register.ts';
import { putFieldFinding, readFieldFindings } from '../../../src/documents/space/register-findings.ts';
import { renameEntry } from '../../../src/documents/space/register-names.ts';
import { putSource, readFigures } from '../../../src/documents/space/register-sources.ts';
import { addAct, handIn, readSubmissions, setNumber } from '../../../src/documents/space/submissions.ts';
import type { ActId, FieldFindingId, FieldId, GroupId, ProposalId, SourceId } from '../../../src/domain/ids.ts';
import { pagesOf } from '../../../src/domain/paper/pages.ts';
import { emptyProfile, type ProposalKind } from '../../../src/domain/proposal/proposal.ts';
import { type DossierWish, dossierOf } from '../../../src/domain/space/dossier.ts';
import { ProfileSheet } from '../../../src/features/assessment/profile-sheet.tsx';
import { dossierFile } from '../../../src/features/dossier/dossier-file.ts';
import { DossierPaper } from '../../../src/features/dossier/dossier-paper.tsx';
import { dossierBlocks, type Seen, stepNamesOf } from '../../../src/features/dossier/dossier-text.ts';
import { stepsAsSaid } from '../../../src/words/cycle.ts';
import { createFormat } from '../../../src/words/format.ts';
import { WordsContext } from '../../../src/words/words.ts';
import { finding, handed, moved, outcome, register, results, takenIn, yearWith } from '../../support/dossier-scene.ts';
import { words } from '../../support/words.ts';

const { dossier: own, overlay, submissions: handedIn, cycle } = words;

const blocksOf = (wish: DossierWish, seen: Partial<Seen> = {}) => {
  const dossier = dossierOf(wish);
  const steps = stepsAsSaid(cycle.steps, stepNamesOf(dossier));
  return {
    dossier,
    blocks: dossierBlocks(
      dossier,
      { own, steps, overlay, handed: handedIn, format: createFormat('de') },
      { isPartly: false, isAlone: false, ...seen },
    ),
  };
};

/** The file of a year as the app makes it. */
const fileOf = (wish: DossierWish, isAlone = false): string => {
  const { dossier, blocks } = blocksOf(wish, { isAlone });
  const all = new Map(dossier.kinds.flatMap(({ proposals }) => proposals).map((one) => [one.proposal.id, one]));
  const sheetOf = (id: ProposalId) => {
    const one = all.get(id);
    return one === undefined ? null : (
      <ProfileSheet
        {...{ proposal: one.proposal, number: one.number, meeting: '', findings: [], assessment: null, verdict: '' }}
        height={236}
      />
    );
  };
  return dossierFile({
    lang: 'de',
    title: own.heading(dossier.year),
    paper: (
      <WordsContext value={{ lang: 'de', words, later: null, chooseLang: () => undefined }}>
        <DossierPaper {...{ dossier, name: 'Dossier', pages: pagesOf(blocks), sheetOf, isAlone }} isLinked />
      </WordsContext>
    ),
    styles: ['@font-face{}'],
  });
};

/** All words below the contents, in order. */
const said = (wish: DossierWish, seen: Partial<Seen> = {}): string =>
  blocksOf(wish, seen)
    .blocks.map((block) => {
      if (block.kind === 'sheet') return `${block.isNewPart ? `[${block.part}] ` : ''}${block.title}`;
      return block.kind === 'row' ? block.cells.join(' | ') : 'text' in block && block.text;
    })
    .join('\n');

const synced = (documents: readonly Y.Doc[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const one of documents) Y.applyUpdate(doc, Y.encodeStateAsUpdate(one));
  return doc;
};

/** The same office on two devices without a network: each writes something else, and both something of the same. */
const registers = (): readonly Y.Doc[] => {
  const [first, second, third] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  setRegisterFacts(first, { title: 'Landkreis Musterland', stepNames: { analysis: 'Strategische Analyse' } });
  putCycle(first, { year: 2027, step: 'dossier' });
  putField(first, { id: 'f' as FieldId, name: 'Jugend', mergedInto: null, order: 'a' });
  putRegisteredGroup(first, { id: 'g' as GroupId, name: 'Fokusgruppe', kind: 'focusGroup', order: 'a' });
  for (const doc of [second, third]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
  for (const [doc, name] of [
    [second, 'Junge Menschen'],
    [third, 'Jugend und Familie'],
  ] as const) {
    renameEntry(doc, { table: 'fields', id: 'f' }, name, name);
    putFieldFinding(doc, finding(`von ${name}` as FieldFindingId, 'f', { order: 'a', source: 'Sozialbericht, S. 3' }));
    putSource(doc, { id: name as SourceId, title: 'Sozialbericht', asOf: '2026', order: 'a' });
  }
  return [first, second, third];
};

const kinds: readonly ProposalKind[] = ['project', 'measure', 'project'];
const submitted = (): readonly Y.Doc[] => {
  const docs = kinds.map(() => new Y.Doc());
  for (const [place, kind] of kinds.entries()) {
    const [doc, proposal] = [docs[place] ?? new Y.Doc(), `p${place}` as ProposalId];
    const evidence = [{ fact: 'Eine Zahl', source: 'Sozialbericht', page: '1', asOf: '2026' }];
    const group = { name: 'G', kind: 'focusGroup', recognition: 'recognised', decidedOn: '' } as const;
    const profile = { ...emptyProfile, title: `Vorschlag ${place}`, kind, evidence };
    handIn(doc, { proposal, profile, group, guideline: [] }, { id: `in${place}` as ActId, role: 'author', at: 1 });
    const version = readSubmissions(doc)[0]?.versions[0]?.id;
    if (version === undefined) throw new Error('it was handed in');
    const by = { id: `t${place}` as ActId, role: 'office', at: 2 } as const;
    addAct(doc, proposal, { kind: 'takenIn', version, year: 2027, late: false, text: '' }, by);
    setNumber(doc, proposal, `2027-00${place + 1}`);
  }
  return docs;
};

const wishOf = (registered: Y.Doc, handedOver: Y.Doc): DossierWish => {
  const read = readRegister(registered);
  const [year] = read.cycles;
  if (year === undefined) throw new Error('the year is there');
  return {
    ...{
      register: read,
      cycle: year,
      findings: readFieldFindings(registered),
      sources: readFigures(registered).sources,
    },
    ...{ submissions: readSubmissions(handedOver).map((one) => ({ ...one, group: 'g' as GroupId })), versions: [] },
  };
};

describe('the file of a dossier', () => {
  test('D345 the same data make the same bytes, in whatever order two devices came to have them', () => {
    const [registered, handedOver] = [registers(), submitted()];
    const one = fileOf(wishOf(synced(registered), synced(handedOver)));
    const other = fileOf(wishOf(synced(registered.toReversed()), synced(handedOver.toReversed())));
    expect(other).toBe(one);
    expect(one).toContain('Strategische Analyse');
    expect(one.match(/Vorschlag \d<\/h2>/gu)).toHaveLength(3);
    // What differs shows.
    const [first] = registered;
    if (first !== undefined) putCycle(first, { year: 2027, approvedOn: '2027-07-20' });
    const approved = fileOf(wishOf(synced(registered), synced(handedOver)));
    expect(approved).not.toBe(one);
    expect(approved).toContain(own.approved('20. Juli 2027'));
  });

  test('D355 what was made before all of the county had come says so on its cover, on every page and at its end', () => {
    const wish = wishOf(synced(registers()), synced(submitted()));
    const whole = fileOf(wish);
    for (const mark of [own.alone.mark, own.alone.foot, own.missing.alone]) expect(whole).not.toContain(mark);
    const page = new DOMParser().parseFromString(fileOf(wish, true), 'text/html');
    const [cover, ...others] = page.querySelectorAll('.plenum-dossier-page');
    expect(cover?.textContent).toContain(own.alone.mark);
    expect(others.length).toBeGreaterThan(6);
    for (const one of others) expect(one.textContent).toContain(own.alone.foot);
    expect(others.at(-1)?.textContent).toContain(own.missing.alone);
    // Nothing is missing otherwise: what may have not come is no reason to call it whole.
    const all = said(yearWith({ register: { ...register, fields: [] } }), { isAlone: true });
    expect(all).toContain(own.missing.alone);
    expect(all).not.toContain(own.missing.nothing);
  });

  test('D345 opens without us: no script, no address but its own pages, and takes no text for markup', () => {
    const evil = '<img src=x onerror=alert(1)></style><script>';
    const file = fileOf(
      yearWith({
        register: { ...register, title: evil, stepNames: { analysis: evil } },
        findings: [finding(evil, 'Jugend', { source: evil, indicator: evil })],
        submissions: [
          handed('a', '2027-001', {
            title: evil,
            problem: evil,
            evidence: [{ fact: evil, source: evil, page: evil, asOf: evil }],
          }),
        ],
      }),
    );
    expect(file).not.toMatch(/<script|<img|<link|@import|url\(|https?:/iu);
    const page = new DOMParser().parseFromString(file, 'text/html');
    expect(page.querySelectorAll('script, img, link, iframe, object')).toHaveLength(0);
    for (const link of page.querySelectorAll('a'))
      expect(page.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
    expect(page.querySelectorAll('a').length).toBeGreaterThan(8);
  });
});

describe('what a dossier says', () => {
  test('D340 D342 a year without anything says so, part by part', () => {
    const text = said(yearWith());
    for (const none of [
      own.analysis.none,
      own.goals.none,
      own.results.none,
      own.profiles.none,
      own.sources.none,
      own.files.none,
    ])
      expect(text).toContain(none);
    expect(text).toContain(own.missing.silent('Jugend, Wohnen, Pflege'));
  });

  test('D340 chapters stand in one order, the analysis under the name the step has now', () => {
    const renamed = { ...register, stepNames: { analysis: 'Strategische Analyse' } };
    const chapters = said(yearWith({ register: renamed }))
      .split('\n')
      .filter((line) => /^\d [^|]*$/u.test(line));
    expect(chapters).toEqual([
      `1 ${own.course.title}`,
      '2 Strategische Analyse',
      `3 ${own.goals.title}`,
      `4 ${own.results.title}`,
      `5 ${own.profiles.title}`,
      `6 ${own.sources.title}`,
      `7 ${own.files.title}`,
      `8 ${own.missing.title}`,
    ]);
  });

  test('D370 the course of the year says who does what until when in the words of the county', () => {
    const stepNames = { 'analysis/who': 'Stabsstelle', 'analysis/what': 'deuten', 'analysis/when': 'April' };
    const text = said(yearWith({ register: { ...register, stepNames } }));
    expect(text).toContain('Stabsstelle\ndeuten | April');
  });

  test('D341 D342 D344 says result, reason, body and day, kinds above the profiles, and where a source is cited', () => {
    const text = said(
      yearWith({
        findings: [
          finding('f1', 'Jugend', {
            text: 'Wege sind lang',
            leaning: 'weakness',
            indicator: 'Minuten',
            source: 'Monitoring, S. 7',
          }),
          finding('f2', 'Jugend', {
            layer: 'practice',
            text: 'Das sehen wir auch',
            beside: 'f1' as never,
            relation: 'agrees',
          }),
        ],
        submissions: [
          handed('a', '2027-001', {
            kind: 'project',
            evidence: [{ fact: 'F', source: 'Monitoring', page: '14', asOf: '2026' }],
          }),
          handed('b', '2027-002', { kind: 'measure' }, [
            takenIn(),
            moved('broughtIn', { body: 'Kreistag', on: '2027-06-30' }),
          ]),
          handed('c', '2027-003', { kind: 'project' }),
        ],
        versions: [
          results('s', '2027-05-13', [
            outcome('a', 'focus', {
              reason: 'passt zum Ziel',
              objections: 'raised',
              objected: ['Die Wege sind zu weit'],
            }),
          ]),
        ],
      }),
    );
    expect(text).toContain(
      'Schwäche: Wege sind lang\nIndikator: Minuten\nQuelle: Monitoring, S. 7 | stimmt überein | Stärke: Das sehen wir auch',
    );
    expect(text).toContain(
      '2027-001 | Vorschlag a | Fokusgruppe Jugend | im Fokus, mit Einwand: Sitzung s, 13. Mai 2027\nBegründung: passt zum Ziel\nEinwand: Die Wege sind zu weit',
    );
    expect(text).toContain('nicht im Fokus\naußerhalb des Fokus eingebracht: Kreistag, 30. Juni 2027');
    expect(text).toContain('Offen: 1');
    expect(text).toContain('[Maßnahmen] 2027-002 Vorschlag b\n[Projekte] 2027-001 Vorschlag a\n2027-003 Vorschlag c');
    expect(text).toContain('Monitoring | 2026 | 2027-001 (S. 14); Handlungsfeld Jugend (S. 7)');
    expect(text).toContain(own.missing.undecided(1));
  });

  test('D358 names as missing what is in focus and not in the year, and of what only a file tells that it comes from one', () => {
    const missing = (carried: { readonly carried?: true }) =>
      said(
        yearWith({
          versions: [results('s', '2027-05-13', [outcome('a', 'focus'), outcome('b', 'deferred')], carried)],
        }),
      );
    expect(missing({})).toContain(own.missing.foreign('a', 'Sitzung s'));
    expect(missing({})).toContain(own.missing.foreignOthers(1));
    expect(missing({ carried: true })).toContain(own.missing.foreign('a', own.results.carried('Sitzung s')));
  });

  test('whoever does not read what groups hand in reads that, and not that there is nothing', () => {
    const text = said(yearWith(), { isPartly: true });
    expect(text).toContain(own.partly);
    expect(text).not.toContain(own.results.none);
    expect(text).not.toContain(own.profiles.title);
  });
});
