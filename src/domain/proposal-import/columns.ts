import type { Profile } from '../proposal/proposal.ts';

/** A field of a profile that a column can fill. */
export type ProfileField = keyof Profile;

/** For each column of the file the field it fills; null: the column is left out, and that is said. */
export type ColumnMapping = readonly (ProfileField | null)[];

/** Headers by which a column is known, compared without case, signs and what stands in brackets. */
const knownHeaders: Record<ProfileField, readonly string[]> = {
  number: ['nr', 'nummer', 'lfd nr', 'laufende nummer', 'no', 'number'],
  title: ['titel', 'titel des vorschlags', 'bezeichnung', 'name des vorschlags', 'title'],
  shortTitle: ['kurztitel', 'kurzname', 'kurzbezeichnung', 'short title'],
  origin: ['eingereicht von', 'eingereicht durch', 'herkunft', 'gruppe', 'submitted by', 'origin'],
  originKind: ['art der gruppe', 'gruppenart', 'kind of group'],
  fields: ['handlungsfelder', 'handlungsfeld', 'themenfelder', 'themenfeld', 'fields of action', 'field of action'],
  targetGroup: ['zielgruppe', 'zielgruppen', 'target group'],
  targetGroupSize: ['größe der zielgruppe', 'groesse der zielgruppe', 'anzahl zielgruppe', 'size of the target group'],
  problem: [
    'problem bedarf',
    'problem',
    'bedarf',
    'problem und bedarf',
    'ausgangslage',
    'problem need',
    'problem and need',
  ],
  measure: ['vorschlag', 'maßnahme', 'massnahme', 'was vorgeschlagen wird', 'beschreibung', 'proposal', 'measure'],
  effects: ['beabsichtigte wirkungen', 'beabsichtigte wirkung', 'wirkungen', 'wirkung', 'intended effects'],
  staff: ['stellen', 'vzä', 'stellen vzä', 'personal', 'stellenbedarf', 'staff'],
  costPerYear: ['kosten pro jahr', 'jährliche kosten', 'kosten je jahr', 'kosten jährlich', 'cost per year'],
  costOnce: ['einmalige kosten', 'kosten einmalig', 'investition', 'investitionskosten', 'one off cost'],
  funding: ['finanzierung', 'finanzierungsquelle', 'mittelherkunft', 'funding'],
  horizon: ['horizont', 'zeithorizont', 'umsetzungshorizont', 'horizon'],
  strategicGoal: ['strategisches ziel', 'strategische ziele', 'strategic goal'],
  budget: ['haushalt', 'produkt', 'haushaltsprodukt', 'teilplan', 'budget'],
  indicator: ['indikator', 'indikatoren', 'maßstab für erfolg', 'indicator'],
  baseline: ['ausgangswert', 'istwert', 'ist wert', 'baseline'],
  target: ['zielwert', 'sollwert', 'target'],
  targetYear: ['zieljahr', 'jahr des zielwerts', 'target year'],
  addressees: ['wer muss handeln', 'adressat', 'adressaten', 'zuständig', 'who must act'],
  insteadOf: ['dafür weniger', 'dafuer weniger', 'entlastung', 'instead of', 'less of what'],
  plainWords: [
    'in einem satz in einfachen worten',
    'in one sentence in plain words',
    'in einem satz',
    'in einfachen worten',
    'einfach gesagt',
    'kurz gesagt',
    'kurzbeschreibung',
    'in plain words',
    'in one sentence',
    'summary',
  ],
  kind: ['art', 'art des vorschlags', 'art der handlungsempfehlung', 'typ', 'vorschlagsart', 'kind', 'type'],
  area: ['gebiet', 'raum', 'räumlicher bezug', 'raumbezug', 'geltungsbereich', 'ebene', 'area', 'level'],
  areaName: [
    'name des gebiets',
    'sozialraum',
    'kommune',
    'gemeinde',
    'name des sozialraums',
    'name der kommune',
    'area name',
    'name of the area',
    'municipality',
  ],
  developedBy: ['entwickelt von', 'erarbeitet von', 'entwickelt durch', 'developed by'],
  basedOn: ['auf grundlage von', 'grundlage', 'auf der grundlage von', 'based on', 'on the basis of', 'basis'],
  onBehalfOf: ['stellvertretend für', 'stellvertretend fuer', 'im namen von', 'on behalf of'],
  moreIndicators: ['weitere indikatoren', 'weitere maßstäbe', 'weitere massstaebe', 'further indicators'],
  evidence: [
    'zahlen und quellen',
    'figures and sources',
    'zahlen mit quelle',
    'zahlen mit quellen',
    'belege',
    'stützende zahlen',
    'daten und fakten',
    'zahlen',
    'quellen',
    'figures',
    'evidence',
    'supporting figures',
  ],
  resolution: ['beschlussvorschlag', 'beschlussentwurf', 'beschluss', 'draft resolution', 'resolution'],
  statement: [
    'stellungnahme',
    'stellungnahme der verwaltung',
    'stellungnahme verwaltung',
    'statement',
    'statement of the administration',
  ],
  statementBy: ['stellungnahme von', 'stellungnahme durch', 'verfasser der stellungnahme', 'statement by'],
  statementOn: [
    'stellungnahme vom',
    'stellungnahme am',
    'datum der stellungnahme',
    'datum stellungnahme',
    'statement on',
    'statement date',
  ],
  financeCheck: ['finanzprüfung', 'finanzpruefung', 'prüfung der finanzierung', 'finanzielle prüfung', 'finance check'],
  financeCheckBy: [
    'finanzierung geprüft von',
    'finance checked by',
    'finanzprüfung von',
    'finanzprüfung durch',
    'finance check by',
  ],
  financeCheckOn: [
    'finanzierung geprüft am',
    'finance checked on',
    'finanzprüfung vom',
    'finanzprüfung am',
    'datum der finanzprüfung',
    'datum finanzprüfung',
    'finance check on',
    'finance check date',
  ],
};

/** Every field that a column can fill, in the order in which they are offered. */
export const profileFields = Object.keys(knownHeaders) as readonly ProfileField[];

const plain = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const fieldOf = (header: string): ProfileField | null => {
  const wanted = plain(header);
  return profileFields.find((field) => knownHeaders[field].includes(wanted)) ?? null;
};

/** Names a row of headers, so that a mapping made once is found again for the next file of the same shape. */
export const headerKey = (headers: readonly string[]): string => headers.map(plain).join('|');

/** The mapping that follows from the headers. A field is filled by one column only: the first one wins. */
export const suggestMapping = (headers: readonly string[]): ColumnMapping => {
  const taken = new Set<ProfileField>();
  return headers.map((header) => {
    const field = fieldOf(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
};

/** A remembered mapping from outside, or null when it does not fit these headers. */
export const parseMapping = (value: unknown, headers: readonly string[]): ColumnMapping | null => {
  if (!Array.isArray(value) || value.length !== headers.length) return null;
  const mapping = value.map((entry: unknown) => profileFields.find((field) => field === entry) ?? null);
  const used = mapping.filter((field) => field !== null);
  return new Set(used).size === used.length ? mapping : null;
};

/** Lets one column fill a field; another column that filled it so far is left out. */
export const mapColumn = (mapping: ColumnMapping, column: number, field: ProfileField | null): ColumnMapping =>
  mapping.map((present, index) => (index === column ? field : present === field ? null : present));
