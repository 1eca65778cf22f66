import type { AgreementLevel } from '../assessment/agreement.ts';
import type { Method } from '../assessment/criterion.ts';
import type { Perspective } from '../session/perspective.ts';

/** The words of a table; they are handed in, because the domain speaks no language. */
export interface ExportWords {
  readonly round: string;
  readonly version: string;
  readonly number: string;
  readonly proposal: string;
  readonly origin: string;
  readonly group: string;
  readonly everybody: string;
  /** „ohne die einbringende Gruppe“ */
  readonly withoutOrigin: string;
  readonly guests: string;
  /** „Von außen: Fachleute“ */
  readonly outside: (title: string) => string;
  readonly n: string;
  readonly median: string;
  readonly mean: string;
  readonly q1: string;
  readonly q3: string;
  readonly agreement: string;
  readonly rank: string;
  readonly abstained: string;
  readonly jointAgreement: string;
  readonly lowerDimension: string;
  readonly discuss: string;
  /** „davon vom Papier", „auf weitergereichtem Tablet", „ohne Server gezählt", „aus einer Datei" */
  readonly paper: string;
  readonly handed: string;
  readonly withoutRelay: string;
  readonly fromFile: string;
  /** „Methode", and how one is named. */
  readonly method: string;
  readonly methodName: (method: Method) => string;
  readonly yes: string;
  readonly no: string;
  readonly level: Readonly<Record<AgreementLevel, string>>;
  readonly perspective: (perspective: Perspective) => string;
}
