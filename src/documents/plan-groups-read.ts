import type * as Y from 'yjs';
import { type GroupId, isId, parseId, type SeatId } from '../domain/ids.ts';
import { inOrder } from '../domain/order.ts';
import { isPerspective } from '../domain/session/perspective.ts';
import type { Plan } from '../domain/session/session.ts';
import type { Placing, SmallGroup } from '../domain/session/small-group.ts';
import { type Fields, readRemoved, readTable } from './field-table.ts';
import { asText } from './parse.ts';
import { planRoots } from './plan-roots.ts';

/**
 * The small groups, those that were dissolved among them: their sheets stay. Each seat names its group, so that two
 * moderators who place somebody at once agree on one place (SPEC D13).
 */
export const readGroups = (doc: Y.Doc): Pick<Plan, 'groups' | 'dissolved' | 'placing'> => {
  const { groups, members, former, placing } = planRoots(doc);
  const from = (table: ReadonlyMap<string, Fields>, sits: boolean): readonly SmallGroup[] =>
    inOrder(
      [...table].map(([key, fields]) => {
        const id = key as GroupId;
        const isSeat = (seat: string) => isId(seat);
        return {
          id,
          name: asText(fields.get('name')),
          place: asText(fields.get('place')),
          members: seats(
            sits ? [...members].flatMap(([seat, group]) => (group === id && isSeat(seat) ? [seat] : [])) : [],
          ),
          former: seats(
            [...former].flatMap(([path, was]) => {
              const [group, seat = ''] = path.split('/');
              return was === true && group === id && isSeat(seat) ? [seat] : [];
            }),
          ),
          begun: fields.get('begun') === true,
          opened: fields.get('opened') === true,
          into: parseId<GroupId>(fields.get('into')),
          order: asText(fields.get('order')),
        };
      }),
    );
  return {
    groups: from(readTable(groups), true),
    dissolved: from(readRemoved(groups), false),
    placing: new Map([...readTable(placing)].map(([seat, fields]) => [seat as SeatId, readPlacing(fields)])),
  };
};

const seats = (ids: readonly string[]): ReadonlySet<SeatId> => new Set(ids as readonly SeatId[]);

const readPlacing = (fields: Fields): Placing => {
  const perspective = fields.get('perspective');
  return {
    pair: parseId(fields.get('pair')),
    perspective: isPerspective(perspective) ? perspective : null,
    locked: fields.get('locked') === true,
  };
};
