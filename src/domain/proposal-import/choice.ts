import type { ProfileChoice } from '../proposal/proposal.ts';

type Known = readonly (readonly [RegExp, string])[];

/** The words by which an answer is known, in small letters; the first that fits counts. */
const knownWords: Readonly<Record<ProfileChoice, Known>> = {
  horizon: [
    [/^(mittelfrist|medium)/u, 'medium'],
    [/^(strateg|langfrist|long)/u, 'strategic'],
    [/^(offen|unbekannt|unknown|open)$/u, 'unknown'],
  ],
  originKind: [
    [/^(fokusgruppe|focus group)/u, 'focusGroup'],
    [/^(ergänzende|ergaenzende|supplementary)/u, 'supplementary'],
    [/^(kreis)?verwaltung|^administration/u, 'administration'],
    [/^(andere|sonstige|other)/u, 'other'],
  ],
  kind: [
    [/^(vorhaben|undertaking)$/u, 'undertaking'],
    [/^(maßnahme|massnahme|measure)$/u, 'measure'],
    [/^(projekt|project)$/u, 'project'],
    [/^(zielanpassung|anpassung (eines|von) ziel.*|goal change|change of goal)$/u, 'goalChange'],
    [/^(steuerungsmaßnahme|steuerungsmassnahme|steuerung|steering( measure)?)$/u, 'steering'],
    [/^(offen|unbekannt|unknown|open)$/u, 'unknown'],
  ],
  area: [
    [/^(landkreis|kreis|kreisweit|ganzer (land)?kreis|county)$/u, 'county'],
    [/^(sozialraum|sozialräume|social area)$/u, 'socialArea'],
    [/^(kommune|kommunen|gemeinde|stadt|municipality)$/u, 'municipality'],
    [/^(offen|unbekannt|unknown|open)$/u, 'unknown'],
  ],
};

/** The answer that a word stands for; null when it is none that we know. */
export const choiceOfWord = (field: ProfileChoice, word: string): string | null =>
  knownWords[field].find(([words]) => words.test(word.toLowerCase()))?.[1] ?? null;

/** „Sozialraum Nord", „Kommune: Seestadt": what it is for and how that is called; null when it begins with no area. */
export const areaWithName = (text: string): { readonly area: string; readonly name: string } | null => {
  const parts =
    /^(sozialraum|social area|kommune|gemeinde|stadt|municipality|landkreis|kreis|county)[\s:–-]+(.+)$/iu.exec(text);
  const [, word = '', name = ''] = parts ?? [];
  const area = choiceOfWord('area', word);
  return area === null ? null : { area, name: name.trim() };
};
