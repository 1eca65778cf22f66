import { countyScenes } from './county-scenes.tsx';
import { doorScenes } from './door-scenes.tsx';
import { tabletScenes } from './hand-scenes.tsx';
import { leadScenes, minutesScenes, prepareScenes } from './lead-scenes.tsx';
import { paperScenes } from './paper-scenes.tsx';
import type { Scenes } from './scene.tsx';

/** Every screen in every state that matters, by what people do there. */
export const sceneGroups = {
  doors: doorScenes,
  tablet: tabletScenes,
  prepare: prepareScenes,
  lead: leadScenes,
  minutes: minutesScenes,
  paper: paperScenes,
  county: countyScenes,
} as const satisfies Readonly<Record<string, Scenes>>;
