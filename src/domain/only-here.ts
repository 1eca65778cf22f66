/**
 * What only this device has of a session or a county: all of it; what stands in one of its documents, by its kind; pictures
 * and reports; the list of people; copies put aside; what lies beside the documents and goes into no file; and the way in.
 */
export type OnlyHerePart =
  | 'whole'
  | 'seat'
  | 'plan'
  | 'proposals'
  | 'minutes'
  | 'record'
  | 'group'
  | 'register'
  | 'notebook'
  | 'photos'
  | 'submissions'
  | 'files'
  | 'people'
  | 'putAside'
  | 'drafts'
  | 'reminders'
  /** The only device of the office, as far as this one can know: without it nobody comes into the county any more. */
  | 'office';

/** A part with how many of its things there are; 1 where nobody counts. */
export interface OnlyHere {
  readonly part: OnlyHerePart;
  readonly count: number;
}
