import type { cycleWords as German } from './cycle.de.ts';

export const cycleWords: typeof German = {
  title: 'Yearly cycle',
  titleOf: (year) => `Social planning, focus ${year}`,
  now: 'today',
  number: 'Step',
  when: 'When',
  what: 'Step',
  who: 'Who',
  result: 'Result',
  feeds: 'Facts and figures feed every step, and effects are watched beside all of them. Then it starts again.',
  mandate: 'Mandate of the group',
  goals: 'Goals for today',
  agenda: 'Agenda',
  empty: 'Nothing has been written about this session yet.',
  steps: {
    analysis: {
      title: 'Statistical and strategic analysis',
      short: 'Analysis',
      when: 'March',
      who: 'Administration',
      result: 'an analysis of every field of action',
    },
    proposals: {
      title: 'Proposals for recommendations',
      short: 'Proposals',
      when: 'all year',
      who: 'Focus groups and supplementary structures',
      result: 'proposals on the information platform',
    },
    assessment: {
      title: 'Assessment of the proposals',
      short: 'Assessment of the proposals',
      when: 'May and June',
      who: 'Steering group',
      result: 'assessed proposals with strengths and weaknesses',
    },
    dossier: {
      title: 'Planning dossier',
      short: 'Dossier',
      when: 'by the end of July',
      who: 'Administration',
      result: 'a dossier with one page for each recommendation',
    },
    decision: {
      title: 'Decision about implementation',
      short: 'Decision',
      when: 'autumn',
      who: 'Committees and county council',
      result: 'a decision on each recommendation in the budget debate',
    },
  },
};
