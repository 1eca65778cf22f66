import * as Y from 'yjs';
import type { GroupId } from '../../src/domain/ids.ts';
import type { Profile } from '../../src/domain/proposal/proposal.ts';
import type { MemberAnswer, OpenGroupAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { askRelay } from '../support/ask-relay.ts';
import { fillRegister, frozenBy, handsIn, importedProfiles, takesIn } from '../support/county-documents.ts';
import { openLine } from './meeting.ts';

/** So much comes in every year, from so many groups. */
export const yearly = 40;
const groups = 4;
/** Proposals of one message: an office hands nothing larger over at once. */
const together = 10;

/** The last of the years, the one that is on. */
export const lastYear = 2027;

/** The profiles of the example file, over and over, each under a title of its own. */
const profilesOf = (year: number, known: readonly Profile[]): readonly Profile[] =>
  Array.from({ length: yearly }, (_, place) => {
    const profile = known[place % known.length];
    if (profile === undefined) throw new Error('the example file has proposals');
    return { ...profile, title: `${profile.title} ${year}, ${place + 1}`, number: place + 1 };
  });

/** Cuts a list into parts of so many. */
const partsOf = <One>(all: readonly One[], size: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));

/** A county on a relay with so many years, forty proposals in each; gives the link of its office. */
export const buildCounty = async (url: string, cycles: number): Promise<string> => {
  const { spaceId, invites } = await askRelay<OpenSpaceAnswer>(url, 'spaces', { title: 'Landkreis Musterland' });
  const { token } = await askRelay<MemberAnswer>(url, 'join', { invite: invites.office });
  const years = Array.from({ length: cycles }, (_, place) => lastYear - place);
  const known = await importedProfiles('vorschlaege-fokus-2027.csv');
  const made: { readonly id: GroupId; readonly name: string; readonly invite: string }[] = [];
  for (let place = 0; place < groups; place += 1) {
    const { groupId, invite } = await askRelay<OpenGroupAnswer>(url, `spaces/${spaceId}/groups`, {}, token);
    made.push({ id: groupId as GroupId, name: `Fokusgruppe ${place + 1}`, invite });
  }
  const register = await openLine(url, `space/${spaceId}/register`, token, true);
  register.doc.transact(() =>
    fillRegister(register.doc, {
      title: 'Landkreis Musterland',
      fields: [...new Set(known.flatMap(({ fields }) => fields))],
      goals: ['Alle erreichen, die Hilfe suchen'],
      groups: made.map(({ id, name }) => ({ id, name })),
      cycles: years.map((year) => ({ year, step: year === lastYear ? 'assessment' : 'decision' })),
    }),
  );
  for (const [place, { id, name, invite }] of made.entries()) {
    const author = await askRelay<MemberAnswer>(url, 'join', { invite });
    const document = `space/${spaceId}/submissions/${id}`;
    const [group, office] = [
      await openLine(url, document, author.token, true),
      await openLine(url, document, token, true),
    ];
    const contents = years.flatMap((year) =>
      profilesOf(year, known).flatMap((profile, index) =>
        index % groups === place
          ? [{ year, number: index + 1, content: frozenBy(name, `${year}-${index}`, profile) }]
          : [],
      ),
    );
    for (const part of partsOf(contents, together)) {
      group.doc.transact(() => {
        for (const { year, content } of part) handsIn(group.doc, content, Date.UTC(year, 2, 1));
      });
      office.doc.transact(() => {
        for (const { year, number, content } of part)
          takesIn(office.doc, content, { year, number, at: Date.UTC(year, 3, 1) });
      });
    }
    // What was written last has come back to the other: the relay has all of it.
    await isSame(group.doc, office.doc);
    group.close();
    office.close();
  }
  register.close();
  return `${url}#/space/join/${invites.office}`;
};

const isSame = (one: Y.Doc, other: Y.Doc): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => {
    const [a, b] = [one, other].map((doc) => JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort()));
    if (a === b) resolve();
  };
  for (const doc of [one, other]) doc.on('update', look);
  look();
  return promise;
};
