/** What lets this browser tab take part in one conversation. */
export interface Ticket {
  token: string;
  conversationId: string;
}

const key = 'assistant.conversation';

/** Where the host serves Direct Line 3.0. */
export const directLine = new URL('v3/directline', document.baseURI).href;

/** The ticket of the conversation that this tab had before a reload. */
export function keptTicket(): Ticket | undefined {
  const kept = sessionStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Ticket) : undefined;
}

export function keepTicket({ token, conversationId }: Ticket): void {
  sessionStorage.setItem(key, JSON.stringify({ token, conversationId }));
}

export function dropTicket(): void {
  sessionStorage.removeItem(key);
}

/** A ticket for a conversation that has not begun. */
export async function newTicket(): Promise<Ticket> {
  const response = await fetch(new URL('chat/token', document.baseURI), { method: 'POST' });
  return ticketOf(response);
}

/** A ticket that lives longer for the same conversation, or 'gone' where the host knows it no more or refuses this tab. */
export async function freshTicket({ token }: Ticket): Promise<Ticket | 'gone'> {
  const response = await fetch(`${directLine}/tokens/refresh`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  return [401, 403, 404].includes(response.status) ? 'gone' : ticketOf(response);
}

async function ticketOf(response: Response): Promise<Ticket> {
  if (!response.ok) throw new Error(`The host answered ${response.status}.`);
  return (await response.json()) as Ticket;
}
