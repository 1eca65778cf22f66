import type { OpenSessionAnswer } from '../../src/protocol/api.ts';
import type { MemberAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import type { RelayWish } from './relay.ts';
import { startApi, type TestApi } from './relay-api.ts';
import { connectStock, type StockClient } from './relay-client.ts';

interface County extends TestApi {
  readonly spaceId: OpenSpaceAnswer['spaceId'];
  readonly invites: OpenSpaceAnswer['invites'];
  readonly office: MemberAnswer;
  readonly session: OpenSessionAnswer;
  /** What the opening of the session was answered with. */
  readonly status: number;
  enter(invite: string, name?: string): Promise<MemberAnswer>;
  enterSession(id: string, token: string): ReturnType<TestApi['post']>;
  way(document: string, token: string): StockClient;
}

/** A county with an office, and one session in its space. */
export const startCounty = async (wish: RelayWish = {}): Promise<County> => {
  const api = await startApi({ ...wish, limits: { resultsPause: 20, ...wish.limits } });
  const { spaceId, invites } = (await api.post('spaces', { title: 'Landkreis' }, wish.config?.createKey ?? undefined))
    .body as OpenSpaceAnswer;
  const enter = async (invite: string, name?: string) =>
    (await api.post('join', { invite, name })).body as MemberAnswer;
  const office = await enter(invites.office, 'Büro');
  const opened = await api.post('sessions', { title: 'Sitzung im Mai', space: spaceId }, office.token);
  const session = opened.body as OpenSessionAnswer;
  const enterSession = (id: string, token: string) =>
    api.post(`spaces/${spaceId}/sessions/${id}/enter`, undefined, token);
  const way = (document: string, token: string) => connectStock({ url: api.relay.url, document, token });
  return { ...api, spaceId, invites, enter, office, session, status: opened.status, enterSession, way };
};
