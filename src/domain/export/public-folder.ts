import type { Profile } from '../proposal/proposal.ts';
import { contentOf, type Deed, type Submission, type SubmissionStatus } from '../space/submission.ts';
import { type Html, html } from './html.ts';

/*
 * What everybody may read of a year's proposals: a folder that opens from a disk or lies on any web server. No script,
 * nothing from elsewhere, links within the folder only.
 *
 * What is not in it: questions and answers between office and group, notes of the office, who presented, the guideline.
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
  readonly way: string;
  readonly sources: string;
  readonly columns: Readonly<Record<'number' | 'title' | 'group' | 'fields' | 'status', string>>;
  readonly statuses: Readonly<Record<SubmissionStatus, string>>;
  readonly takenIn: (year: number) => string;
  readonly numberFollows: string;
  readonly untitled: string;
  readonly labels: Readonly<Record<(typeof texts)[number], string>>;
  readonly provenance: Readonly<Record<(typeof provenance)[number], (text: string) => string>>;
  /** A day (`2027-05-13`) or a moment, as people read it. */
  readonly date: (value: string | number) => string;
}

export interface PublicYear {
  readonly county: string;
  readonly year: number;
  /** Milliseconds since 1970: when the folder was made. */
  readonly at: number;
  /** In the order of the list. */
  readonly proposals: readonly Submission[];
}

const style = `:root{color-scheme:light dark}
body{max-width:52rem;margin:0 auto;padding:1.5rem;font:1.125rem/1.5 "Fira Sans",system-ui,sans-serif}
h1{line-height:1.2}table{border-collapse:collapse;width:100%}
th,td{padding:.5rem;border-bottom:1px solid;text-align:start;vertical-align:top}
dt{font-weight:600;margin-top:1rem}dd{margin:0;white-space:pre-line}
.scroll{overflow-x:auto}
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

const titleOf = (submission: Submission, words: PublicWords): string =>
  contentOf(submission)?.profile.title || words.untitled;

/** Where it stands, with body and day where these are known. */
const standing = (submission: Submission, words: PublicWords): string => {
  const last = submission.trail.findLast(({ deed }) => deed.kind === 'moved')?.deed;
  const isLast = last?.kind === 'moved' && last.status === submission.status;
  const where = isLast ? [last.body, last.on === '' ? '' : words.date(last.on)] : [];
  return [words.statuses[submission.status], ...where].filter(Boolean).join(' · ');
};

/** One step of the way; null for what is between office and group alone. */
const stepOf = (deed: Deed, at: number, words: PublicWords): string | null => {
  if (deed.kind === 'handedIn') return `${words.date(at)}: ${words.statuses.handedIn}`;
  if (deed.kind === 'takenIn') return `${words.date(at)}: ${words.takenIn(deed.year)}`;
  if (deed.kind !== 'moved') return null;
  return `${words.date(deed.on || at)}: ${[words.statuses[deed.status], deed.body].filter(Boolean).join(' · ')}`;
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

const proposalPage = (submission: Submission, words: PublicWords): string => {
  const content = contentOf(submission);
  const title = titleOf(submission, words);
  const origin = provenance.flatMap((field) =>
    content === null || content.profile[field] === '' ? [] : [words.provenance[field](content.profile[field])],
  );
  const way = submission.trail.flatMap(({ deed, at }) => stepOf(deed, at, words) ?? []);
  const head = [submission.number ?? words.numberFollows, content?.group.name, ...(content?.profile.fields ?? [])];
  return page(
    title,
    '../',
    words,
    html`<p><a href="../index.html">${words.back}</a></p>
<h1>${title}</h1>
<p>${head.filter(Boolean).join(' · ')}</p>
<p><strong>${standing(submission, words)}</strong></p>
${origin.length > 0 && html`<p>${origin.join(' ')}</p>`}
${content && facts(content.profile, words)}
${content && sources(content.profile, words)}
<h2>${words.way}</h2>
<ol>${way.map((step) => html`<li>${step}</li>`)}</ol>`,
  );
};

/** The address of a proposal's page in the folder: its number, or its place where it has none yet. */
const addressOf = ({ number }: Submission, place: number): string =>
  `vorschlaege/${number ?? `ohne-nummer-${place + 1}`}.html`;

const indexPage = ({ county, year, at, proposals }: PublicYear, words: PublicWords): string => {
  const { columns } = words;
  const row = (one: Submission, place: number): Html => {
    const content = contentOf(one);
    return html`<tr><td>${one.number ?? words.numberFollows}</td><th scope="row"><a href="${addressOf(one, place)}">${titleOf(one, words)}</a></th><td>${content?.group.name ?? ''}</td><td>${content?.profile.fields.join(', ') ?? ''}</td><td>${standing(one, words)}</td></tr>
`;
  };
  const heads = [columns.number, columns.title, columns.group, columns.fields, columns.status];
  return page(
    `${words.title(year)} · ${county}`,
    '',
    words,
    html`<p>${county}</p>
<h1>${words.title(year)}</h1>
<p>${words.text} ${words.asOf(words.date(at))}</p>
<div class="scroll" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${proposals.map(row)}</tbody>
</table></div>`,
  );
};

/** The files of the folder by their names: a list of every proposal of the year, and a page for each. */
export const publicFolder = (of: PublicYear, words: PublicWords): ReadonlyMap<string, string> =>
  new Map([
    ['index.html', indexPage(of, words)],
    ['style.css', style],
    ...of.proposals.map((one, place) => [addressOf(one, place), proposalPage(one, words)] as const),
  ]);
