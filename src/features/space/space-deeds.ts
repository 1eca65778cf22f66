import type { FieldId, GoalId, GroupId, SeatId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { StepNames } from '../../domain/session/cycle.ts';
import type { GuidelineQuestionId } from '../../domain/space/guideline.ts';
import type { Cycle, RegisteredGroup } from '../../domain/space/register.ts';
import type { MembersAnswer, SpaceInvitesAnswer, SpaceRole } from '../../protocol/space.ts';

/** Takes a deed back. */
export type TakeBack = () => void;

/** A field of action, a goal or a group. */
export interface NamedEntry {
  readonly table: 'fields' | 'goals' | 'groups';
  readonly id: string;
}

/** What the office can change in the register. */
export interface RegisterDeeds {
  readonly rename: (title: string) => void;
  /** What a step is called, and who does what there until when; empty: in the usual words. */
  readonly nameStep: (names: StepNames) => TakeBack;
  readonly putCycle: (cycle: Partial<Cycle> & Pick<Cycle, 'year'>) => void;
  readonly addYear: (year: number, today: string) => TakeBack;
  /** For a year on which nothing hangs. */
  readonly removeYear: (year: number) => TakeBack;
  readonly addField: (name: string) => void;
  /** `before`: what stood there when somebody began to type. */
  readonly renameField: (id: FieldId, name: string, before?: string) => void;
  /** Null: it stands for itself again. */
  readonly mergeField: (id: FieldId, into: FieldId | null) => void;
  readonly removeField: (id: FieldId) => TakeBack;
  readonly addGoal: (text: string) => void;
  readonly changeGoal: (id: GoalId, text: string, before?: string) => void;
  readonly removeGoal: (id: GoalId) => TakeBack;
  /** Lets the present name stand where another was given at the same time. */
  readonly discardName: (of: NamedEntry, name: string) => TakeBack;
  /** Keeps what one office struck while another worded it anew. */
  readonly keepStruck: (table: NamedEntry['table'], id: string) => void;
  readonly addQuestion: (text: string) => void;
  /** Empty: the usual words of a usual question. */
  readonly changeQuestion: (id: GuidelineQuestionId, text: string) => void;
  readonly removeQuestion: (id: GuidelineQuestionId) => TakeBack;
  readonly addGroup: (name: string) => void;
  readonly changeGroup: (
    group: Partial<Omit<RegisteredGroup, 'also' | 'isStruck'>> & Pick<RegisteredGroup, 'id'>,
    before?: string,
  ) => void;
  readonly removeGroup: (id: GroupId) => TakeBack;
  /** Takes a struck group in again. */
  readonly bringGroupBack: (id: GroupId) => TakeBack;
}

/** What the office asks the relay for; each answers with a reason of `ui.refusals` when it comes to nothing. */
export interface DeviceDeeds {
  readonly invites: () => Promise<Result<SpaceInvitesAnswer, string>>;
  readonly renewInvite: (role: SpaceRole) => Promise<Result<SpaceInvitesAnswer, string>>;
  /** The whole link of a group's authors. */
  readonly groupLink: (group: GroupId) => Promise<Result<string, string>>;
  /** A new one in its place. */
  readonly renewGroupLink: (group: GroupId) => Promise<Result<string, string>>;
  readonly members: () => Promise<Result<MembersAnswer, string>>;
  /** Empty: no name. */
  readonly rename: (seat: SeatId, name: string) => Promise<Result<unknown, string>>;
  readonly withdraw: (seat: SeatId) => Promise<Result<unknown, string>>;
}

/** The longest name, and the longest text of a goal. */
export const longestName = 120;
export const longestGoal = 300;
