import type { ActivityKind } from './agenda.ts';

/** From the surest word to the weakest: „Pause vor der Einschätzung" is a break. */
const signs: readonly (readonly [RegExp, ActivityKind])[] = [
  [/(^|[^\p{L}])(kaffee|mittags)?pause|(^|[^\p{L}])break/iu, 'break'],
  [/willkommen|begrüßung|welcome/iu, 'welcome'],
  [/zeitstrahl|timeline|bisherige sitzungen/iu, 'timeline'],
  [/jahreskreis|yearly cycle/iu, 'cycle'],
  [
    /(vorschlag|vorschläge).*(erläuter|erklär|vorstell)|(erläuter|erklär|vorstell).*(vorschlag|vorschläge)/iu,
    'explain',
  ],
  [/terminabfrage|terminfindung|date poll/iu, 'dates'],
  [/abfrage vorab/iu, 'survey'],
  [/gesamtnote|schulnote|overall grade/iu, 'grade'],
  [/eingangsrunde|vorstellungsrunde|anfangsrunde|ankommen(?=$|[^\p{L}])|opening round|check-?in/iu, 'checkIn'],
  [/stimmung(?=$|[^\p{L}]|s?umfrage)|blitzlicht|(^|[^\p{L}])mood/iu, 'mood'],
  [/punkte (kleben|vergeben)|gewichten|sticky points/iu, 'dots'],
  [/beratung.*struktur|advice on (the )?structure/iu, 'advice'],
  [/thesen?(?=$|[^\p{L}])|theses|thesis/iu, 'theses'],
  [/\bpro\b.{1,6}\b[ck]ontra|für und wider|vorteile und|\bpros? and cons?\b/iu, 'proContra'],
  [/indikator\p{L}* im kreuz|indicator cross/iu, 'indicators'],
  [/auftrag.*klär|auftragsklärung|clarif.*assignment/iu, 'mandate'],
  [/feedback|rückmeldung/iu, 'feedback'],
  [/fragen (zum|an|zur)(?=$|[^\p{L}])|questions? (to|for|about)(?=$|[^\p{L}])/iu, 'questions'],
  [/gruppen(arbeit|phase)|group work|small groups/iu, 'groupWork'],
  [/nächste schritte|offene punkte|next steps|open points/iu, 'steps'],
  [/method|verfahren (erklären|vorstellen)/iu, 'method'],
  [/einschätz|assess/iu, 'assessment'],
  [/ergebnis|results?(?=$|[^\p{L}])/iu, 'results'],
  [/(^|[^\p{L}])(beschluss|beschlüsse|entscheidung(?=$|[^\p{L}]))|(^|[^\p{L}])decisions?/iu, 'decision'],
  [/(^|[^\p{L}])(tages)?ziele?(?=$|[^\p{L}])|(^|[^\p{L}])goals?(?=$|[^\p{L}])/iu, 'goals'],
  // „Stimmungsumfrage“ is a mood, „Ergebnisse der Befragung“ are results.
  [/umfrage|befragung|(^|[^\p{L}])survey/iu, 'survey'],
];

/** What an item of this title most likely carries; `talk` where nothing speaks for more. People may change it. */
export const activityByTitle = (title: string): ActivityKind => signs.find(([sign]) => sign.test(title))?.[1] ?? 'talk';
