import type { CycleStep } from '../domain/session/cycle.ts';
import type { Role } from '../domain/session/role.ts';

/** Every screen has an address behind the hash, so that it reloads without a server and under any sub-path. */
export const legalPages = ['imprint', 'privacy', 'accessibility'] as const;
export type LegalPage = (typeof legalPages)[number];
export type SessionPage = 'lead' | 'wall' | 'prepare' | 'handed' | 'forms' | 'paper' | 'minutes' | 'people' | 'cards';

/** Where to go inside the app, as the router understands it. */
export const pathTo = {
  start: () => '/',
  join: (codeOrInvite = '') => (codeOrInvite === '' ? '/join' : `/join/${encodeURIComponent(codeOrInvite)}`),
  session: (session: string) => `/s/${encodeURIComponent(session)}`,
  sessionPage: (session: string, page: SessionPage) => `/s/${encodeURIComponent(session)}/${page}`,
  /** The own seat for one more device. */
  transfer: (session: string, seat: string) => `/s/${encodeURIComponent(session)}/device/${encodeURIComponent(seat)}`,
  /** Where somebody has what is theirs deleted. */
  ownData: (session: string, seat: string) => `/s/${encodeURIComponent(session)}/own/${encodeURIComponent(seat)}`,
  /** What was put aside on this device. */
  kept: () => '/kept',
  /** A session from a file. */
  openFile: () => '/open',
  /** A board as a poster. */
  poster: (session: string, item: string) => `/s/${encodeURIComponent(session)}/poster/${encodeURIComponent(item)}`,
  /** What is printed of a session. */
  minutesSheet: (session: string) => `/s/${encodeURIComponent(session)}/minutes/sheet`,
  /** Profiles as they are printed: one, or all of them. */
  profiles: (session: string, proposal = '') =>
    `/s/${encodeURIComponent(session)}/profiles${proposal === '' ? '' : `/${encodeURIComponent(proposal)}`}`,
  /** Where somebody with this role begins, and goes on. */
  seat: (session: string, role: Role) => {
    if (role === 'moderator') return pathTo.sessionPage(session, 'lead');
    if (role === 'office') return pathTo.sessionPage(session, 'prepare');
    if (role === 'scribe') return pathTo.sessionPage(session, 'minutes');
    if (role === 'projector') return pathTo.sessionPage(session, 'wall');
    return pathTo.session(session);
  },
  /** The spaces of counties that this device has. */
  spaces: () => '/space',
  /** A space, at a step of its year where that is meant; `year`: another one than the running year. */
  space: (space: string, step: CycleStep | null = null, year: number | null = null) =>
    `/space/${encodeURIComponent(space)}${year === null ? '' : `/year/${year}`}${step === null ? '' : `/${step}`}`,
  /** Where proposals are laid onto the table of a session. */
  choosing: (space: string, session: string) =>
    `/space/${encodeURIComponent(space)}/assessment/${encodeURIComponent(session)}`,
  /** The sheet that brings the office back. */
  emergency: (space: string) => `/space/${encodeURIComponent(space)}/emergency`,
  /** The planning dossier of a year. */
  dossier: (space: string, year: number) => `/space/${encodeURIComponent(space)}/dossier/${year}`,
  /** What a group works on, one of its drafts, where a proposal of it is, what the office gets of all of them. */
  group: (space: string, group: string) => `/space/${space}/group/${group}`,
  groupDraft: (space: string, group: string, proposal: string) => `/space/${space}/group/${group}/draft/${proposal}`,
  groupWay: (space: string, group: string, proposal: string) => `/space/${space}/group/${group}/way/${proposal}`,
  /** The page for whoever presents a proposal of the group. */
  groupNote: (space: string, group: string, proposal: string) => `/space/${space}/group/${group}/note/${proposal}`,
  /** Where a proposal of any group is. */
  way: (space: string, proposal: string) => `/space/${space}/way/${proposal}`,
  /** The profile of a proposal on one page. */
  groupProfile: (space: string, group: string, proposal: string) =>
    `/space/${space}/group/${group}/profile/${proposal}`,
  inbox: (space: string) => `/space/${space}/inbox`,
  /** A survey for whoever has its link, and its form on paper. */
  survey: (link: string) => `/survey/${link}`,
  surveyPaper: (session: string, item: string) => `/s/${session}/survey/${item}`,
  /** The sheets of small groups on paper. */
  groupForms: (session: string, item: string) => `/s/${session}/sheets/${item}`,
  enterSpace: (invite: string) => `/space/join/${encodeURIComponent(invite)}`,
  legal: (page: LegalPage) => `/legal/${page}`,
};

/** The same as the `href` of a link. */
export function hrefTo(path: string): string {
  return `#${path}`;
}

export function isLegalPage(page: string): page is LegalPage {
  return legalPages.some((known) => known === page);
}
