import type { sourcesWords as german } from './sources.de.ts';

export const sourcesWords: typeof german = {
  title: 'Sources and figures',
  text: 'Reports that proposals cite, and small time series. The groups read them without a network, too.',
  empty: 'No sources yet.',
  name: 'Name of the source',
  add: 'Add a source',
  link: 'Address on the web, or place on paper',
  file: {
    choose: 'Add a file (PDF)',
    replace: 'Choose another file (PDF)',
    of: (said, title) => `${said}: ${title}`,
    open: (megabytes) => `Open the report (PDF, ${megabytes} MB)`,
    notHere: 'The file is not on this device yet. With a network it comes when you open it, and stays here.',
    reading: 'The file is being read …',
    removeOf: (title) => `Take the file out: ${title}`,
    removed: 'The file is taken out.',
    waiting: (count) =>
      count === 1
        ? '1 file is on this device only and is sent as soon as there is a connection.'
        : `${count} files are on this device only and are sent as soon as there is a connection.`,
    refused: {
      count: (count) =>
        count === 1
          ? 'The server does not take 1 file. Why is said beside the report.'
          : `The server does not take ${count} files. Why is said beside the reports.`,
      title: 'The server does not have this report.',
      text: 'The file is on this device only, the groups cannot read it.',
      again: 'Send again',
      againOf: (title) => `Send again: ${title}`,
      reasons: {
        'files-full':
          'There is no room for further reports. Take out old files that nobody needs any more. About a day later there is room again.',
        'too-large': 'The file is too large.',
        'file-wrong': 'The file is no PDF file.',
        forbidden: 'Only the office can send reports.',
        'not-here': 'The file is not on this device any more, either. Take it out, or choose it again.',
      },
    },
    became: {
      kept: 'The file is on this device.',
      memory: 'The storage of this device is full: the file is here only while the app is open.',
      'too-large': 'The file is too large. Up to 20 MB are taken.',
      'not-pdf': 'This is no PDF file. Save the report as a PDF.',
      unread: 'The file could not be read. Please choose it again.',
      'not-ready':
        'A part of the app that keeps files is missing. Open this page once with a connection, then choose the file again.',
    },
  },
  page: 'Page or table',
  asOf: 'As of',
  search: 'Find a source',
  area: 'Area',
  allAreas: 'all areas',
  source: 'Source',
  noSource: 'none named',
  forecastBy: 'Forecast by',
  change: (title: string) => `Change: ${title}`,
  removeShort: 'Strike out',
  remove: (title: string) => `Strike out: ${title}`,
  removed: (title: string) => `“${title}” is struck out.`,
  in: (unit: string) => (unit === '' ? '' : `in ${unit}`),
  from: (source: string) => `Source: ${source}`,
  dashed: (by: string) => `Dashed: forecast (${by})`,
  nobody: 'source not named',
  gap: (times) => `No value: ${times}. The line stops there.`,
  noValue: 'no value',
  correctShow: 'Change name, unit and values',
  correctNamed: (title) => `Change name, unit and values: ${title}`,
  correct: 'Save the change',
  corrected: (title) => `“${title}” is changed.`,
  table: (title: string) => `Values: ${title}`,
  columns: { when: 'Time', value: 'Value', kind: 'Kind' },
  cited: 'Cited sources',
  measured: 'measured',
  expected: 'forecast',
  form: {
    summary: 'Add a time series',
    title: 'Name of the series',
    untitled: 'Please give the series a name.',
    unit: 'Unit',
    unitHint: 'For example “people” or “per cent”.',
    table: 'Values from the table',
    tableHint:
      'Paste from the spreadsheet: time and value in each row, and several columns of values if you like. Where “forecast” is said, the line is dashed.',
    gaps: (count: number) =>
      count === 1
        ? 'One time has no value: the line stops there.'
        : `${count} times have no value: the line stops there.`,
    several: (count, names) =>
      `The table has ${count} series: ${names}. Each becomes a series of its own. A name that you type above stands in front of theirs.`,
    columnNamed: (column) => `Column ${column}`,
    left: (column, text) => `“${column}” is left out: there are no figures in it, but for example “${text}”.`,
    onlyOne: 'These are several series. To change one, please paste one column of values only.',
    sourceHint: 'Proposals that cite this source show the line, too.',
    action: 'Add the series',
    actionAll: (count) => `Add ${count} series`,
    problems: {
      empty: 'Please paste some values.',
      one: 'A line needs at least two values.',
      long: (rows: number, most: number) =>
        `These are ${rows.toLocaleString('en')} rows. A series has at most ${most}. Please sum the values up, for example by year.`,
      wide: (columns, most) => `These are ${columns} columns of values. Please paste at most ${most} at once.`,
      value: (row, isColumn = false) =>
        `There is no figure in ${isColumn ? 'column' : 'row'} ${row}. Nothing was added yet, and your text stays.`,
      when: (row, isColumn = false) =>
        `The time is missing in ${isColumn ? 'column' : 'row'} ${row}. Nothing was added yet, and your text stays.`,
      twice: (when, [one, other], isColumn = false) =>
        `“${when}” is there twice, in ${isColumn ? 'columns' : 'rows'} ${one} and ${other}. Please leave one value.`,
      marks: (one, other) =>
        `“${one}” and “${other}” are written differently: which mark parts the decimals, which the thousands? Please write all figures with a decimal comma.`,
      unclear: (cell) =>
        `“${cell}” may be thousands or three decimals. Please write thousands without a comma, or one more decimal.`,
      units: (one, other) =>
        `There are two units in one column, “${one}” and “${other}”. Please paste them as two series.`,
    },
  },
};
