import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { lateKey } from '../../../src/domain/session/session.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { round } from '../../support/meeting-table.ts';

const published = (one: Meeting, proposal = 'p0') => {
  const fact = one.tally().rounds.get(round);
  return fact?.state === 'revealed' ? (fact.results.get(proposal as ProposalId)?.notes ?? []) : [];
};
const texts = (one: Meeting) =>
  published(one)
    .map(({ text }) => text)
    .sort();
const everythingTold = (one: Meeting) =>
  JSON.stringify(
    [...one.tally().rounds.values()].map((fact) => ({ ...fact, results: 'results' in fact ? [...fact.results] : [] })),
  );
const reveal = (one: Meeting) => {
  one.wish('revealed');
  one.later(3_000);
};
const admit = (one: Meeting, seat: string, number = 1) => one.decide(lateKey(round, seat as never, number), 'admitted');

describe('notes', () => {
  it('are told to nobody before the reveal, and all together then', () => {
    const one = meeting({ participants: 3, proposals: 2 });
    one.wish('open');
    one.note('seat0', 'n1', '  gut \n erreichbar ');
    one.note('seat1', 'n2', 'zu teuer', { kind: 'weakness' });
    one.wish('closed');
    one.wish('revealed');
    one.later(2_999);
    expect(everythingTold(one)).not.toContain('erreichbar');
    one.later(1);
    expect(texts(one)).toEqual(['gut erreichbar', 'zu teuer']);
    expect(published(one, 'p1')).toEqual([]);
  });

  it('carry ids that are new, so that nothing says which of them come from one person', () => {
    const one = meeting({ participants: 3, proposals: 1 });
    one.wish('open');
    for (const seat of ['seat0', 'seat1', 'seat2'])
      for (const number of [1, 2]) one.note(seat, `${seat}n${number}`, `${seat} ${number}`);
    reveal(one);
    const ids = published(one).map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    expect(ids.filter((id) => /seat|n\d$/u.test(id))).toEqual([]);
    expect(ids).toEqual([...ids].sort());
    expect(Object.keys(published(one)[0] ?? {}).sort()).toEqual(['id', 'kind', 'text']);
  });

  it('stand shuffled: over many meetings the notes of one person are neighbours no more often than by chance', () => {
    const meetings = 400;
    let neighbours = 0;
    for (let seed = 1; seed <= meetings; seed += 1) {
      const one = meeting({ participants: 3, proposals: 1, seed });
      one.wish('open');
      for (const seat of [0, 1, 2])
        for (const number of [1, 2]) one.note(`seat${seat}`, `s${seat}n${number}`, `${seat}`);
      reveal(one);
      const order = published(one).map(({ text }) => text);
      neighbours += order.filter((text, index) => index > 0 && text === order[index - 1]).length;
    }
    // Six notes in three pairs: each of the five places between two of them joins a pair once in five times.
    expect(neighbours / meetings).toBeGreaterThan(0.8);
    expect(neighbours / meetings).toBeLessThan(1.2);
  });

  it('count only the first three of a kind, none that are empty, and none from who does not take part', () => {
    const one = meeting({ participants: 2, moderators: 1, proposals: 1 });
    one.wish('open');
    for (const number of [1, 2, 3, 4]) one.note('seat0', `n${number}`, `${number}`);
    one.note('seat0', 'n5', 'w', { kind: 'weakness' });
    one.note('seat1', 'n6', '   ');
    one.note('moderator0', 'n7', 'm');
    one.note('seat1', 'n8', 'elsewhere', { proposal: 'p9' as ProposalId });
    reveal(one);
    expect(texts(one)).toEqual(['1', '2', '3', 'w']);
  });

  it('of guests stand among the others', () => {
    const one = meeting({ participants: 1, guests: 1, proposals: 1 });
    one.wish('open');
    one.note('guest0', 'n1', 'von außen');
    one.note('seat0', 'n2', 'von innen');
    reveal(one);
    expect(texts(one)).toEqual(['von außen', 'von innen']);
  });

  it('that come late are listed by number only, and enter before the reveal with their admission', () => {
    const one = meeting({ participants: 3, proposals: 1 });
    one.wish('open');
    one.note('seat0', 'n1', 'rechtzeitig');
    one.wish('closed');
    one.note('seat1', 'n2', 'verspätet');
    expect(one.desk().late).toEqual([
      { round, seat: 'seat1', number: 1, proposals: 0, notes: 1, decision: 'undecided' },
    ]);
    expect(JSON.stringify(one.desk().late)).not.toContain('verspätet');
    admit(one, 'seat1');
    reveal(one);
    expect(texts(one)).toEqual(['rechtzeitig', 'verspätet']);
  });

  it('D353 that are admitted after the reveal wait until they come from three people, and the desk knows whose', () => {
    const one = meeting({ participants: 4, proposals: 1 });
    one.wish('open');
    one.note('seat3', 'n0', 'zuerst');
    reveal(one);
    const before = published(one)[0]?.id;
    one.note('seat0', 'n1', 'a');
    one.note('seat0', 'n2', 'b');
    one.note('seat0', 'n3', 'c');
    admit(one, 'seat0');
    one.note('seat1', 'n4', 'd');
    admit(one, 'seat1');
    expect(texts(one)).toEqual(['zuerst']);
    // The moderator is told whose wait, and only the moderator.
    expect(one.desk().withheld).toEqual(new Map([[round, ['seat0', 'seat1']]]));
    one.restart();
    one.note('seat2', 'n5', 'e');
    admit(one, 'seat2');
    expect(texts(one)).toEqual(['a', 'b', 'c', 'd', 'e', 'zuerst']);
    expect(published(one).find(({ text }) => text === 'zuerst')?.id).toBe(before);
    expect(one.desk().withheld).toBeUndefined();
  });

  it('that are published stay as they were read, whatever is changed afterwards', () => {
    const one = meeting({ participants: 3, proposals: 1 });
    one.wish('open');
    one.note('seat0', 'n1', 'so');
    reveal(one);
    one.note('seat0', 'n1', 'anders');
    expect(one.desk().late).toEqual([]);
    one.note('seat0', 'n1', null);
    expect(texts(one)).toEqual(['so']);
  });

  it('are not shown of one or two people when others were excluded', () => {
    const one = meeting({ participants: 3, proposals: 1 });
    one.wish('open');
    one.note('seat0', 'n1', 'allein');
    one.stand('seat1', 'excluded');
    one.stand('seat2', 'excluded');
    reveal(one);
    expect(everythingTold(one)).not.toContain('allein');
  });

  it('lie frozen by seat in the ledger, so that erasing a seat takes its notes along', () => {
    const one = meeting({ participants: 3, proposals: 1 });
    one.wish('open');
    one.note('seat0', 'n1', 'meins');
    reveal(one);
    const { seats } = one.ledger().rounds[round] as { seats: Record<string, unknown> };
    const { seat0, ...others } = seats;
    expect(JSON.stringify(seat0)).toContain('meins');
    expect(JSON.stringify(others)).not.toContain('meins');
  });

  it('are published as a brute-force reading of the events says, over restarts, and never a word before', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ seat: fc.nat(3), note: fc.nat(3), text: fc.constantFrom('', 'u', 'v') }) },
      { weight: 2, arbitrary: fc.constantFrom('closed' as const, 'reveal' as const, 'restart' as const) },
    );
    let revealedOnce = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const one = meeting({ participants: 4, proposals: 1 });
        one.wish('open');
        const written = new Map<string, string>();
        let [frozen, told] = [null as Map<string, string> | null, false];
        for (const act of steps) {
          if (act === 'restart') one.restart();
          else if (act === 'closed' || act === 'reveal') {
            frozen ??= new Map(written);
            if (act === 'reveal') told = true;
            if (act === 'reveal') reveal(one);
            else if (!told) one.wish('closed');
          } else {
            const [seat, id] = [`seat${act.seat}`, `s${act.seat}n${act.note}`];
            one.note(seat, id, act.text === '' ? null : `${id}${act.text}`);
            if (act.text === '') written.delete(id);
            else written.set(id, `${id}${act.text}`);
          }
          if (!told) expect(everythingTold(one)).not.toMatch(/s\dn\d[uv]/u);
        }
        if (!told) return;
        revealedOnce += 1;
        const wanted = [0, 1, 2, 3].flatMap((seat) =>
          [...(frozen ?? new Map<string, string>())]
            .filter(([id]) => id.startsWith(`s${seat}`))
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .slice(0, 3)
            .map(([, text]) => text),
        );
        expect(texts(one)).toEqual(wanted.sort());
      }),
      { numRuns: 500 },
    );
    expect(revealedOnce).toBeGreaterThan(100);
  });
});
