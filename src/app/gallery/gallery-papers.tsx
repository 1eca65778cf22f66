import { longestIn } from '../../domain/board/board.ts';
import { boardFields } from '../../domain/board/board-kinds.ts';
import type { PersonId, QuestionId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { emptyPlan, type Plan } from '../../domain/session/session.ts';
import { ExplainScreen } from '../../features/agenda/explain-screen.tsx';
import { LobbyScreen } from '../../features/agenda/lobby-screen.tsx';
import { ProfileFacts, ProfileHead } from '../../features/assessment/profile-card.tsx';
import { type PlaceCard, PlaceCards } from '../../features/people/place-cards.tsx';
import { BallotFormSheet } from '../../features/without-device/ballot-form-sheet.tsx';
import { BoardFormSheet } from '../../features/without-device/board-form-sheet.tsx';
import { FormSheet } from '../../features/without-device/form-sheet.tsx';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Card } from '../../ui/card.tsx';
import { criteria, sampleAgenda, sampleProposals } from './gallery-round.ts';
import { galleryWords as words } from './gallery-words.ts';

const url = 'https://plenum.example-kreis.de/sitzung/#/join/K7Q4MX';
const proposals = sampleProposals(6);

const planned: Plan = {
  ...emptyPlan,
  title: words.long,
  date: '2027-05-13',
  startsAt: '14:00',
  place: words.short,
  goals: `${words.short}\n${words.long}`,
  cycleStep: 'assessment',
  agenda: sampleAgenda,
};
const plans: readonly Plan[] = [
  emptyPlan,
  planned,
  ...sampleAgenda.map(
    ({ id }): Plan => ({ ...planned, current: id, timer: { kind: 'running', startedAt: 0, endsAt: 13 * 60_000 } }),
  ),
];

const cards = [words.short, words.long, 'Marlene Schöneweiß-Oberländer'].map(
  (name, index): PlaceCard => ({
    id: `person${index}` as PersonId,
    name,
    organisation: index === 0 ? '' : words.long,
    perspective: index === 0 ? null : 'providers',
    state: 'invited',
    representedBy: '',
    code: 'K7Q4MXAB',
    url,
  }),
);

/** The head of a form, whatever it asks. */
const paper = {
  title: words.long,
  about: words.short,
  address: url,
  perspectives: [{ key: 'a', label: words.short }],
  groups: [],
};

function Explained() {
  return [null, proposals[0]?.id ?? null].map((presented) => (
    <Card key={String(presented)} data-gallery={`explain-${presented === null ? 'waiting' : 'following'}`}>
      <ExplainScreen
        title={words.short}
        proposals={proposals}
        presented={presented}
        profileOf={(proposal, place) => (
          <>
            <ProfileHead proposal={proposal} number={null} place={place} total={proposals.length} />
            <ProfileFacts proposal={proposal} />
          </>
        )}
      />
    </Card>
  ));
}

/** What lies on the table when nothing is to be done, and what is printed: lobby, explaining, place cards, forms. */
export function GalleryPapers() {
  return (
    <>
      {plans.map((plan, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the samples never change
        <Card key={index} data-gallery="lobby">
          <LobbyScreen plan={plan} guest={index === 1} />
        </Card>
      ))}
      <Explained />
      <div className="plenum-gallery-wall" data-gallery="place-cards">
        <PlaceCards cards={cards} meeting={words.long} backHref={hrefTo(pathTo.start())} />
        <PlaceCards cards={[]} meeting={words.long} backHref={hrefTo(pathTo.start())} />
      </div>
      <div className="plenum-gallery-wall" data-gallery="form">
        <FormSheet
          number={7}
          title={words.long}
          about={words.round}
          address={url}
          perspectives={[
            { key: 'a', label: words.short },
            { key: 'b', label: words.long },
          ]}
          groups={[words.short, words.long]}
          proposals={namedProposals(proposals)}
          criteria={criteria}
        />
        <BallotFormSheet
          number={8}
          {...paper}
          form={{
            questions: [words.short, words.long].map((title, index) => ({
              ...{ id: `q${index}` as QuestionId, number: `0${index + 1}`, title },
              text: index === 0 ? '' : words.long,
            })),
            choices: ['a', 'b', 'c'].map((value) => ({ value, label: words.short })),
            weight: { label: words.short, heaviest: 1, limit: 3 },
          }}
        />
        <BoardFormSheet
          number={9}
          {...paper}
          form={{
            limit: 3,
            fields: boardFields.feedback.map((field, index) => ({
              ...{ field, number: index + 1, longest: longestIn(field) },
              prompt: index === 0 ? words.long : words.sentence,
            })),
          }}
        />
      </div>
    </>
  );
}
