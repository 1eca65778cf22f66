import type { Profile } from '../proposal/proposal.ts';
import type { Verdict } from '../results/decision.ts';
import type { PublicProposal } from '../space/public-proposal.ts';
import { type Html, html } from './html.ts';

/*
 * What everybody may read of a year's proposals: a folder that opens from a disk or lies on any web server. No script,
 * nothing from elsewhere, links within the folder only. Of a proposal it has what `publicOf` tells.
 *
 * What is not in it: questions and answers between office and group, versions the office has not taken in, notes of the
 * office, who presented, the guideline.
 */

const texts = ['plainWords', 'problem', 'measure', 'targetGroup', 'effects', 'indicator', 'insteadOf'] as const;
const provenance = ['developedBy', 'basedOn', 'onBehalfOf'] as const;

/** Words and formats of the pages, in one language. */
export interface PublicWords {
  readonly lang: string;
  readonly title: (year: number) => string;
  readonly text: string;
  readonly asOf: (date: string) => string;
  readonly back: string;
  /** Of the folder that holds the pages of the proposals. */
  readonly folder: string;
  /** Of the page of a proposal whose number follows, before its place in the list. */
  readonly unnumbered: string;
  readonly way: string;
  readonly sources: string;
  readonly columns: Readonly<Record<'number' | 'title' | 'group' | 'fields' | 'status', string>>;
  readonly everyField: string;
  /** Of the page that lists one field of action, before its place. */
  readonly inField: string;
  readonly statuses: Readonly<Record<PublicProposal['status'] | 'handedIn', string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly takenIn: (year: number) => string;
  readonly goesOn: (year: number) => string;
  readonly carried: string;
  readonly numberFollows: string;
  readonly untitled: string;
  readonly labels: Readonly<Record<(typeof texts)[number], string>>;
  readonly provenance: Readonly<Record<(typeof provenance)[number], (text: string) => string>>;
  /** A day (`2027-05-13`) or a moment, as people read it. */
  readonly date: (value: string | number) => string;
}

/** The proposals of a year, as far as everybody may read them. */
export interface PublicYear {
  readonly county: string;
  readonly year: number;
  /** Milliseconds since 1970: when the folder was made. */
  readonly at: number;
  /** In the order of the list. */
  readonly proposals: readonly PublicProposal[];
}

const style = `:root{color-scheme:light dark}
body{max-width:52rem;margin:0 auto;padding:1.5rem;font:1.125rem/1.5 "Fira Sans",system-ui,sans-serif}
h1{line-height:1.2}table{border-collapse:collapse;width:100%}
th,td{padding:.5rem;border-bottom:1px solid;text-align:start;vertical-align:top}
td:first-child{white-space:nowrap}
dt{font-weight:600;margin-top:1rem}dd{margin:0;white-space:pre-line}
td,th{overflow-wrap:anywhere;hyphens:auto}@media(max-width:40rem){thead{display:none}tr{display:block;padding:.5rem 0;border-bottom:1px solid}td,th{display:block;padding:.1rem 0;border:0}}
.scroll{overflow-x:auto}
.fields{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}.fields>*{padding:.5rem 0}
`;

const page = (title: string, root: string, { lang }: PublicWords, body: Html): string =>
  html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${root}style.css">
</head>
<body>
${body}
</body>
</html>
`.html;

const titleOf = ({ content }: PublicProposal, words: PublicWords): string => content.profile.title || words.untitled;

/** Where it stands, with body and day where these are known. */
const standing = ({ status, body, on, carried, verdict, goesOn }: PublicProposal, words: PublicWords): string =>
  [
    verdict === null ? words.statuses[status] : words.verdicts[verdict],
    body,
    on && words.date(on),
    carried && words.carried,
    goesOn !== null && words.goesOn(goesOn),
  ]
    .filter(Boolean)
    .join(' · ');

const stepOf = ({ deed, at }: PublicProposal['way'][number], words: PublicWords): string => {
  if (deed.kind === 'handedIn') return `${words.date(at)}: ${words.statuses.handedIn}`;
  if (deed.kind === 'takenIn') return `${words.date(at)}: ${words.takenIn(deed.year)}`;
  const said = [
    words.statuses[deed.status],
    deed.verdict && words.verdicts[deed.verdict],
    deed.body,
    deed.carried && words.carried,
  ];
  return `${words.date(deed.on || at)}: ${said.filter(Boolean).join(' · ')}`;
};

const facts = (profile: Profile, words: PublicWords): Html =>
  html`<dl>${texts
    .filter((field) => profile[field].trim() !== '')
    .map((field) => html`<dt>${words.labels[field]}</dt><dd>${profile[field]}</dd>`)}</dl>`;

const sources = ({ evidence }: Profile, words: PublicWords): Html | null =>
  evidence.length === 0
    ? null
    : html`<h2>${words.sources}</h2><ul>${evidence.map(
        ({ fact, source, page: where, asOf }) =>
          html`<li>${fact} (<cite>${[source, where, asOf].filter(Boolean).join(', ')}</cite>)</li>`,
      )}</ul>`;

const proposalPage = (proposal: PublicProposal, words: PublicWords): string => {
  const { profile, group } = proposal.content;
  const title = titleOf(proposal, words);
  const origin = provenance.flatMap((field) =>
    profile[field] === '' ? [] : [words.provenance[field](profile[field])],
  );
  const head = [proposal.number ?? words.numberFollows, group.name, ...profile.fields];
  return page(
    title,
    '../',
    words,
    html`<p><a href="../index.html">${words.back}</a></p>
<h1>${title}</h1>
<p>${head.filter(Boolean).join(' · ')}</p>
<p><strong>${standing(proposal, words)}</strong></p>
${origin.length > 0 && html`<p>${origin.join(' ')}</p>`}
${facts(profile, words)}
${sources(profile, words)}
<h2>${words.way}</h2>
<ol>${proposal.way.map((step) => html`<li>${stepOf(step, words)}</li>`)}</ol>`,
  );
};

/** The addresses of the pages in the folder, by number or place. Of two with one number the later one has its place, too. */
const addressesOf = (proposals: readonly PublicProposal[], { folder, unnumbered }: PublicWords): readonly string[] =>
  proposals.map(({ number }, place) => {
    const isFirst = proposals.findIndex((one) => one.number === number) === place;
    const name = number !== null && isFirst ? number : `${number ?? unnumbered}-${place + 1}`;
    return `${folder}/${name}.html`;
  });

/** The fields of action of the year, each with the page that lists its proposals; none where there is nothing to choose. */
const fieldPages = (proposals: readonly PublicProposal[], { inField }: PublicWords) => {
  const names = [...new Set(proposals.flatMap(({ content }) => content.profile.fields))].filter((name) => name !== '');
  const isChoice = proposals.length > 1 && names.length > 1;
  return (isChoice ? names.sort((a, b) => a.localeCompare(b, 'de')) : []).map((name, place) => ({
    name,
    address: `${inField}-${place + 1}.html`,
  }));
};

/** All of the year, or what names this field of action. Without a script each choice is a page of its own. */
const indexPage = (
  { county, year, at, proposals }: PublicYear,
  addresses: readonly string[],
  words: PublicWords,
  chosen: string | null,
): string => {
  const { columns } = words;
  const row = (one: PublicProposal, place: number): readonly Html[] => {
    const { group, profile } = one.content;
    if (chosen !== null && !profile.fields.includes(chosen)) return [];
    return [
      html`<tr><td>${one.number ?? words.numberFollows}</td><th scope="row"><a href="${addresses[place] ?? ''}">${titleOf(one, words)}</a></th><td>${group.name}</td><td>${profile.fields.join(', ')}</td><td>${standing(one, words)}</td></tr>
`,
    ];
  };
  const heads = [columns.number, columns.title, columns.group, columns.fields, columns.status];
  const fields = fieldPages(proposals, words);
  const choice = (name: string, address: string, isHere: boolean): Html =>
    isHere ? html`<li><strong>${name}</strong></li>` : html`<li><a href="${address}">${name}</a></li>`;
  return page(
    [words.title(year), chosen, county].filter(Boolean).join(' · '),
    '',
    words,
    html`<p>${county}</p>
<h1>${words.title(year)}</h1>
<p>${words.text} ${words.asOf(words.date(at))}</p>
${
  fields.length > 0 &&
  html`<nav aria-label="${columns.fields}"><ul class="fields">${choice(words.everyField, 'index.html', chosen === null)}${fields.map(
    ({ name, address }) => choice(name, address, name === chosen),
  )}</ul></nav>`
}
<div class="scroll" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${proposals.flatMap(row)}</tbody>
</table></div>`,
  );
};

/** The files of the folder by their names: a list of every proposal of the year, one for each field of action, and a page for each proposal. */
export const publicFolder = (of: PublicYear, words: PublicWords): ReadonlyMap<string, string> => {
  const addresses = addressesOf(of.proposals, words);
  return new Map([
    ['index.html', indexPage(of, addresses, words, null)],
    ...fieldPages(of.proposals, words).map(
      ({ name, address }) => [address, indexPage(of, addresses, words, name)] as const,
    ),
    ['style.css', style],
    ...of.proposals.map((one, place) => [addresses[place] ?? '', proposalPage(one, words)] as const),
  ]);
};
