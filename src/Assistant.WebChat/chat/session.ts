/** What lets this browser tab take part in one conversation. */
export interface Ticket {
  token: string;
  conversationId: string;
  /** Where the conversation is, where that is not the host itself. */
  domain?: string;
}

/** A ticket with an open stream of the conversation's messages. */
export interface Seat extends Ticket {
  streamUrl: string;
}

const key = 'assistant.conversation';
const gone = [401, 403, 404];

/** Where Direct Line 3.0 is served: by the host, unless the ticket names another. */
export function directLineOf({ domain }: Ticket): string {
  return domain ?? new URL('v3/directline', document.baseURI).href;
}

/** The ticket of the conversation that this tab had before a reload. */
export function keptTicket(): Ticket | undefined {
  const kept = sessionStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Ticket) : undefined;
}

export function keepTicket({ token, conversationId, domain }: Ticket): void {
  sessionStorage.setItem(key, JSON.stringify({ token, conversationId, domain }));
}

export function dropTicket(): void {
  sessionStorage.removeItem(key);
}

/** Begins a conversation, greeted in the language given. */
export async function begin(locale: string): Promise<Seat> {
  const ticket = await read<Ticket>(await call('POST', 'chat/token'));
  return { domain: ticket.domain, ...(await read<Seat>(await call('POST', `${directLineOf(ticket)}/conversations`, ticket.token, { locale }))) };
}

/** Takes part again from a watermark on; 'gone' where the host knows the conversation no more. */
export async function rejoin(kept: Ticket, watermark: string): Promise<Seat | 'gone'> {
  const ticket = await prolong(kept);
  if (ticket === 'gone') return 'gone';
  const address = `${directLineOf(ticket)}/conversations/${encodeURIComponent(ticket.conversationId)}?watermark=${encodeURIComponent(watermark)}`;
  const response = await call('GET', address, ticket.token);
  return gone.includes(response.status) ? 'gone' : { ...ticket, ...(await read<Seat>(response)) };
}

/** Ends a conversation: its tokens open nothing any more. */
export async function close(ticket: Ticket): Promise<void> {
  const address = `${directLineOf(ticket)}/conversations/${encodeURIComponent(ticket.conversationId)}/activities`;
  await call('POST', address, ticket.token, { type: 'endOfConversation', from: { id: '' } });
}

/** A token with a full life for the same conversation, also where the old one has expired. */
export async function prolong({ token, conversationId }: Ticket): Promise<Ticket | 'gone'> {
  const ticket = await read<Ticket>(await call('POST', 'chat/token', token));
  return ticket.conversationId === conversationId ? ticket : 'gone';
}

function call(method: string, address: string, token?: string, body?: object): Promise<Response> {
  const headers = new Headers();
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (body) headers.set('Content-Type', 'application/json');
  return fetch(new URL(address, document.baseURI), { method, headers, body: body && JSON.stringify(body) });
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`The host answered ${response.status}.`);
  return (await response.json()) as T;
}
