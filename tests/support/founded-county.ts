import { putCycle } from '../../src/documents/space/register.ts';
import { readSubmissions } from '../../src/documents/space/submissions.ts';
import type { GroupId } from '../../src/domain/ids.ts';
import type { Profile } from '../../src/domain/proposal/proposal.ts';
import type { CycleStep } from '../../src/domain/session/cycle.ts';
import type { FrozenProposal } from '../../src/domain/space/submission.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import type { MemberAnswer, NumberAnswer, OpenGroupAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { askRelay } from './ask-relay.ts';
import { fillRegister, frozenBy, handsIn, importedProfiles, takesIn } from './county-documents.ts';
import { connectStock, type StockClient } from './relay-client.ts';
import type { RelayProcess } from './relay-process.ts';
import { until } from './until.ts';

/** A county on the relay of a story, made by the interface: its links, and what happens there without anybody watching. */
export interface FoundedCounty {
  readonly spaceId: string;
  readonly year: number;
  readonly links: { readonly office: string; readonly moderator: string; readonly reader: string };
  /** The link of a group, by its name. */
  groupLink(name: string): string;
  /** The document in which a group keeps its notes. */
  notebookOf(name: string): string;
  /** A group hands in proposals of a file, and the office takes them into the year. */
  brings(name: string, file: string, count: number): Promise<readonly string[]>;
  /** The same with these proposals; gives them as they were handed in, and the document they lie in, as the office has it. */
  bringsThese(name: string, profiles: readonly Profile[]): Promise<Brought>;
  /** The office sets where the year is. */
  movesTo(step: CycleStep): Promise<void>;
}

interface Brought {
  readonly contents: readonly FrozenProposal[];
  readonly inbox: StockClient;
}

/** Somebody comes into a session by a link, as an app would. */
export const joinsSession = (relay: RelayProcess, link: string, name: string): Promise<JoinAnswer> =>
  askRelay(relay.url, 'join', { invite: link.replace(/^.*\/join\//u, ''), name });

/** A document of the relay, open and read. */
export async function opensDocument(relay: RelayProcess, document: string, token: string): Promise<StockClient> {
  const client = connectStock({ url: relay.url, document, token });
  await client.synced();
  return client;
}

/** Landkreis Musterland with a year, fields of action, a goal, and groups by these names. */
export async function foundsCounty(
  relay: RelayProcess,
  year: number,
  names: readonly string[],
): Promise<FoundedCounty> {
  const opened = await askRelay<OpenSpaceAnswer>(relay.url, 'spaces', { title: 'Landkreis Musterland' });
  const { spaceId, invites } = opened;
  const enter = (invite: string, name: string) => askRelay<MemberAnswer>(relay.url, 'join', { invite, name });
  // Months pass: whoever acts comes in anew.
  const office = async () => (await enter(invites.office, 'Büro, Rechner')).token;
  const registerName = `space/${spaceId}/register`;
  const token = await office();
  const groups: (OpenGroupAnswer & { name: string })[] = [];
  for (const name of names)
    groups.push({ ...(await askRelay<OpenGroupAnswer>(relay.url, `spaces/${spaceId}/groups`, {}, token)), name });
  const { doc: register } = await opensDocument(relay, registerName, token);
  fillRegister(register, {
    title: 'Landkreis Musterland',
    fields: ['Jugend', 'Wohnen'],
    goals: ['Alle erreichen, die Hilfe suchen'],
    groups: groups.map(({ groupId, name }) => ({ id: groupId as GroupId, name })),
    cycles: [{ year, step: 'proposals' }],
  });
  const linkTo = (invite: string) => `${relay.url}#/space/join/${invite}`;
  const groupNamed = (name: string) => {
    const found = groups.find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  async function bringsThese(name: string, profiles: readonly Profile[]): Promise<Brought> {
    const { groupId, invite } = groupNamed(name);
    const document = `space/${spaceId}/submissions/${groupId}`;
    const token = await office();
    const author = await opensDocument(relay, document, (await enter(invite, 'Tablet')).token);
    const inbox = await opensDocument(relay, document, token);
    const before = readSubmissions(inbox.doc).length;
    const contents = profiles.map((profile, place) => frozenBy(name, `${groupId}-${before + place}`, profile));
    for (const content of contents) handsIn(author.doc, content, relay.now());
    await until(() => readSubmissions(inbox.doc).length === before + profiles.length, 'everything was handed in');
    for (const content of contents) {
      const wanted = { proposal: content.proposal, year };
      const { number } = await askRelay<NumberAnswer>(relay.url, `spaces/${spaceId}/numbers`, wanted, token);
      takesIn(inbox.doc, content, { year, number, at: relay.now() });
    }
    return { contents, inbox };
  }
  return {
    spaceId,
    year,
    links: {
      office: linkTo(invites.office),
      moderator: linkTo(invites.moderator),
      reader: linkTo(invites.reader),
    },
    groupLink: (name) => linkTo(groupNamed(name).invite),
    notebookOf: (name) => `space/${spaceId}/notebook/${groupNamed(name).groupId}`,
    async movesTo(step) {
      putCycle((await opensDocument(relay, registerName, await office())).doc, { year, step });
    },
    async brings(name, file, count) {
      const brought = (await importedProfiles(file)).slice(0, count);
      await bringsThese(name, brought);
      return brought.map(({ title }) => title);
    },
    bringsThese,
  };
}
