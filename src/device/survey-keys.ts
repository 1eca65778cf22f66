import type { Database } from './database.ts';

const prefix = 'survey/';

/** Settings of this device that are surveys: no table of its own, so that nobody else has to load one. */
export const surveyKey = (link: string): string => `${prefix}${link}`;

/** The links of the surveys this device knows; most know none, and then nothing of surveys has to be loaded. */
export const listSurveyLinks = async ({ settings }: Pick<Database, 'settings'>): Promise<readonly string[]> =>
  (await settings.all()).flatMap(({ key }) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
