import type { GridField } from '../grid/grid-field.ts';
import type { Voices } from '../grid/voices.ts';

/** What the wall shows: it follows the current item, or the moderator chose. */
export const wallViews = ['auto', 'welcome', 'grid', 'table', 'ranking', 'notes', 'results', 'blank'] as const;
export type WallView = (typeof wallViews)[number];

/** What the wall shows of a result, and how: the tablets can look at the same. */
export interface WallLook {
  readonly view: WallView;
  readonly voices: Voices;
  readonly field: GridField | null;
}
