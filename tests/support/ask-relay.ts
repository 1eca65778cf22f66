/** Asks a relay as a program does; `token` where somebody has to say who they are. Throws what it refuses. */
export const askRelay = async <Answer>(url: string, path: string, body: unknown, token?: string): Promise<Answer> => {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
};
