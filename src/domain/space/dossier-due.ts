import { isDay } from '../proposal/day.ts';
import type { Cycle } from './register.ts';

/** Until when a year's planning dossier has to be there, and why. All days are `YYYY-MM-DD`. */
export interface DossierDue {
  /** The earlier of the two. */
  readonly due: string;
  /** 31 July of the year. */
  readonly summer: string;
  /** When papers for the council's last sitting before the summer break must be handed in; null: not known yet. */
  readonly handIn: string | null;
  /** Whole days from today until `due`; below zero when it is past. */
  readonly daysLeft: number;
  /** It was past due already when the year was opened: somebody enters what was. */
  readonly wasPast: boolean;
  /** Past due without an approved dossier. On the day itself it is not, and neither where it always was. */
  readonly isOverdue: boolean;
}

const msPerDay = 24 * 60 * 60 * 1000;

/** Whole days between two days. Reckoned in UTC, so that the changes of the clock are not in it. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);

/** When the dossier of a year is due. `today` is a day as the office's calendar shows it. */
export const dossierDue = ({ year, handIn, approvedOn, madeOn }: Cycle, today: string): DossierDue => {
  const summer = `${String(year).padStart(4, '0')}-07-31`;
  const known = isDay(handIn) ? handIn : null;
  const due = known !== null && known < summer ? known : summer;
  const daysLeft = daysBetween(today, due);
  const wasPast = isDay(madeOn) && madeOn > due;
  return { due, summer, handIn: known, daysLeft, wasPast, isOverdue: daysLeft < 0 && !wasPast && !isDay(approvedOn) };
};
