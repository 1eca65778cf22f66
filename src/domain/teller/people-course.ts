import { layerOf } from '../session/role.ts';
import type { SeatEntry } from '../session/seat.ts';
import type { ToldPeople } from './ledger.ts';
import { smallestTold, toldPerspectives } from './publication.ts';
import type { Scene } from './scene.ts';

/** Everybody who counts. */
export const countedPeople = ({ roster, plan }: Pick<Scene, 'roster' | 'plan'>): readonly SeatEntry[] =>
  [...roster.values()].filter(({ seat, role }) => layerOf(role, plan.standings.get(seat)) === 'counted');

/**
 * Who took part, by perspective, for everybody's result sheet: told once the meeting has ended or its minutes are
 * approved, and fixed from then on. Counts that went on moving would tell of everybody who comes, goes or is erased for
 * whom they sat here. When the meeting goes on they are told no more, and anew at its next end.
 */
export const advancePeople = (scene: Scene): ToldPeople | undefined => {
  const { ended, minutesApproved } = scene.plan;
  if (!ended && !minutesApproved) return undefined;
  return scene.ledger.people ?? tellPeople(countedPeople(scene));
};

const tellPeople = (people: readonly SeatEntry[]): ToldPeople => {
  const labels = people.map(({ perspective }) => perspective);
  const told = [...toldPerspectives(labels, smallestTold)].sort();
  const countOf = (wanted: string) => labels.filter((label) => label === wanted).length;
  return { counted: people.length, perspectives: Object.fromEntries(told.map((one) => [one, countOf(one)])) };
};
