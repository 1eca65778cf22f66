import { expect, test } from 'vitest';
import { putAnswerPart, readQuestionNotes } from '../../src/documents/record/answers.ts';
import { addPoints, readPoints } from '../../src/documents/record/document.ts';
import type { OpenPointId, RowId } from '../../src/domain/ids.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const point = (id: string) => ({
  ...{ id: id as OpenPointId, what: id, who: '', until: '', closedOn: '', item: null, since: '' },
});

test('moderator and scribe both write open points and answers, and everybody in the session reads them at once', async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const document = `session/${sessionOf(invites)}/record`;
  const opened = async (role: 'moderator' | 'scribe' | 'participant' | 'projector') => {
    const { token } = await joinAs(relay, invites, role);
    const client = connectStock({ url: relay.url, document, token });
    await client.synced();
    return client.doc;
  };
  const [ada, sia, bea, wall] = [
    await opened('moderator'),
    await opened('scribe'),
    await opened('participant'),
    await opened('projector'),
  ];
  addPoints(ada, [{ ...point('von Ada'), id: 'ada' as OpenPointId }]);
  addPoints(sia, [{ ...point('von Sia'), id: 'sia' as OpenPointId }]);
  putAnswerPart(sia, 'row' as RowId, 'a', 'Im Herbst');
  for (const doc of [bea, wall, ada])
    await until(() => readPoints(doc).length === 2 && readQuestionNotes(doc).answers.size === 1, 'all of it has come');
  expect(
    readPoints(bea)
      .map(({ what }) => what)
      .sort(),
  ).toEqual(['von Ada', 'von Sia']);
});
