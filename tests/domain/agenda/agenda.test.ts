import { describe, expect, it } from 'vitest';
import { type AgendaItem, neighbourOf, plannedMinutes, tabletMinutes } from '../../../src/domain/agenda/agenda.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';

describe('the agenda', () => {
  const agenda: readonly AgendaItem[] = assessmentAgenda(seededBytes(1));

  it('of an assessment session takes 210 minutes', () => {
    expect(plannedMinutes(agenda)).toBe(210);
  });

  it('asks for the tablets only while people assess', () => {
    expect(tabletMinutes(agenda)).toBe(45);
    expect(tabletMinutes(agenda.filter(({ activity }) => activity !== 'assessment'))).toBe(0);
  });

  it('knows what comes before and after, and where it ends', () => {
    const [first, second] = agenda;
    const last = agenda.at(-1);
    expect(neighbourOf(agenda, null, 1)).toBe(first);
    expect(neighbourOf(agenda, first?.id ?? null, 1)).toBe(second);
    expect(neighbourOf(agenda, first?.id ?? null, -1)).toBeNull();
    expect(neighbourOf(agenda, last?.id ?? null, 1)).toBeNull();
  });
});
