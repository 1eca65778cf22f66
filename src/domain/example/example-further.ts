import type { Profile } from '../proposal/proposal.ts';

/** What else the invented profiles say, by number. Some say little: so it is in a real collection. */
export const exampleFurther: Readonly<Record<number, Partial<Profile>>> = {
  1: {
    plainWords: 'Junge Familien finden nah bei sich jemanden, der zuhört und weiterhilft.',
    kind: 'measure',
    area: 'county',
    developedBy: 'der Fokusgruppe Familie',
    basedOn: 'Gesprächen mit 40 Hebammen und Kitas',
    onBehalfOf: 'Familien, die den Weg ins Amt scheuen',
    moreIndicators: 'Sprechstunden je Sozialraum und Monat\nVermittlungen an andere Hilfen',
    evidence: [
      {
        fact: '3 von 8 Sozialräumen ohne Anlaufstelle',
        source: 'Bestandsaufnahme Frühe Hilfen',
        page: '6',
        asOf: '2026',
      },
      { fact: '41,5 % der Familien mit Kontakt im ersten Jahr', source: 'Monitoring', page: '', asOf: '31.12.2025' },
    ],
    resolution:
      'Der Jugendhilfeausschuss empfiehlt, ab dem kommenden Haushaltsjahr in jedem Sozialraum eine Sprechstunde einzurichten.',
    statement: 'Räume stehen in sechs Sozialräumen bereit. Für zwei wird noch gesucht.',
    statementBy: 'Jugendamt',
    statementOn: '2027-03-04',
    financeCheck: '2,5 Stellen sind im Entwurf nicht enthalten; Landesmittel decken rund ein Drittel.',
    financeCheckBy: 'Kämmerei',
    financeCheckOn: '2027-03-18',
  },
  2: {
    plainWords: 'Wer an der Schule hilft, soll bleiben dürfen.',
    kind: 'measure',
    area: 'county',
    developedBy: 'der Fokusgruppe Bildung',
    basedOn: 'einer Umfrage unter 31 Schulen',
    evidence: [
      { fact: 'Die Hälfte der Stellen wechselt in zwei Jahren', source: 'Personalbericht', page: '22', asOf: '2025' },
    ],
    resolution: 'Der Kreistag wandelt die befristeten Stellen der Schulsozialarbeit in unbefristete um.',
    statement: 'Fachlich zu begrüßen; die Verteilung auf die Schulen folgt dem Sozialindex.',
    statementBy: 'Schulverwaltung',
    statementOn: '2027-03-09',
  },
  3: {
    plainWords: 'Hilfe kommt, bevor die Wohnung verloren ist.',
    kind: 'project',
    area: 'county',
    developedBy: 'der Fokusgruppe Wohnen',
    basedOn: 'Fallbesprechungen mit Vermietern und Gerichten',
    onBehalfOf: 'Haushalte in Not',
    evidence: [
      { fact: '4,8 Räumungsklagen je 1.000 Haushalte', source: 'Amtsgerichte, eigene Zählung', page: '', asOf: '2025' },
    ],
  },
  4: {
    plainWords: 'Die Beratung kommt mit dem Bus ins Dorf.',
    kind: 'measure',
    area: 'socialArea',
    areaName: 'Nord',
    developedBy: 'der Fokusgruppe Älter werden',
    basedOn: 'Rückmeldungen aus 14 Gemeinden',
    financeCheck: 'Die einmaligen Kosten lassen sich über drei Jahre verteilen.',
    financeCheckBy: 'Kämmerei',
    financeCheckOn: '2027-03-18',
  },
  5: {
    plainWords: 'Junge Menschen beschließen etwas, und die Politik antwortet darauf.',
    kind: 'undertaking',
    area: 'county',
    developedBy: 'jungen Menschen auf dem Jugend-Gipfel',
    onBehalfOf: 'alle von 14 bis 21',
    resolution: 'Der Jugendhilfeausschuss berichtet binnen sechs Monaten über jeden Beschluss des Gipfels.',
  },
  6: {
    plainWords: 'Wer wenig Deutsch spricht, versteht beim Termin trotzdem alles.',
    kind: 'measure',
    evidence: [
      {
        fact: 'Jeder dritte Ersttermin wird verschoben',
        source: 'Auszählung in vier Ämtern',
        page: '',
        asOf: 'Herbst 2026',
      },
    ],
  },
  8: {
    plainWords: 'Wer Schulden hat, wartet nicht mehr drei Monate auf ein Gespräch.',
    kind: 'measure',
    area: 'municipality',
    areaName: 'vier Rathäuser im Süden',
  },
  9: {
    plainWords: 'Nichts über uns ohne uns.',
    kind: 'goalChange',
    developedBy: 'der Fokusgruppe Inklusion',
    onBehalfOf: 'Menschen mit Behinderung',
  },
  10: {
    plainWords: 'Leere Läden werden Orte, an denen man sich trifft.',
    kind: 'project',
    area: 'municipality',
    areaName: 'drei Städte auf Probe',
    basedOn: 'einem Rundgang mit Vereinen',
  },
  11: { kind: 'steering', area: 'county', plainWords: 'Kreis und Städte planen zusammen statt nebeneinander.' },
  12: { plainWords: 'Eltern im Schichtdienst finden einen Platz für ihr Kind.', kind: 'project' },
};
