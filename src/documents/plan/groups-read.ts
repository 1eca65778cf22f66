import type * as Y from 'yjs';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import {
  type GroupWork,
  groupWorkStates,
  longestQuestion,
  mostQuestions,
  plainGroupWork,
  type SheetQuestion,
} from '../../domain/groups/group-work.ts';
import { type AgendaItemId, type GroupId, isId, parseId, type QuestionId, type SeatId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { isPerspective } from '../../domain/session/perspective.ts';
import type { Plan } from '../../domain/session/session.ts';
import type { Placing, SmallGroup } from '../../domain/session/small-group.ts';
import { type Fields, readRemoved, readTable } from '../field-table.ts';
import { readOnPaper } from '../on-paper.ts';
import { asText, asWhole } from '../parse.ts';
import { planRoots } from './roots.ts';
import { readTimer } from './timer.ts';

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

/** The group work of the agenda items that carry some (SPEC D67). */
export const readGroupWork = (doc: Y.Doc, agenda: readonly AgendaItem[]): readonly GroupWork[] => {
  const { work, asked } = planRoots(doc);
  const [settings, questions] = [readTable(work), readQuestions(asked)];
  return agenda.flatMap(({ id, activity }) =>
    activity === 'groupWork' ? [readWork(id, settings.get(id), questions.get(id) ?? [])] : [],
  );
};

const readWork = (item: AgendaItemId, fields: Fields | undefined, questions: readonly SheetQuestion[]): GroupWork => {
  const plain = plainGroupWork(item);
  return {
    item,
    questions: inOrder(questions).slice(0, mostQuestions),
    state: groupWorkStates.find((state) => state === fields?.get('state')) ?? null,
    minutes: asWhole(fields?.get('minutes'), 0, 600) ?? plain.minutes,
    timer: readTimer(fields?.get('timer')),
    reportMinutes: asWhole(fields?.get('reportMinutes'), 0, 600) ?? plain.reportMinutes,
    reportTimer: readTimer(fields?.get('reportTimer')),
    reporting: parseId<GroupId>(fields?.get('reporting')),
    ...readOnPaper(fields ?? new Map()),
  };
};

const readQuestions = (table: Y.Map<unknown>): ReadonlyMap<unknown, readonly SheetQuestion[]> =>
  new Map(
    [...Map.groupBy(readTable(table), ([, fields]) => fields.get('item'))].map(([item, those]) => [
      item,
      those.map(([id, fields]) => ({
        id: id as QuestionId,
        text: asText(fields.get('text')).slice(0, longestQuestion),
        order: asText(fields.get('order')),
      })),
    ]),
  );
