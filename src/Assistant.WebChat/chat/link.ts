import { DirectLine } from 'botframework-directlinejs';
import { directLine, type Ticket } from './session';

/** DirectLineJS as it is at run time; its declarations keep the watermark private. */
export type Link = Pick<DirectLine, 'activity$' | 'connectionStatus$' | 'postActivity' | 'end'> & { watermark: string };

const online = 2;

export interface LinkEvents {
  up(): void;
  down(): void;
}

/**
 * Opens a Direct Line connection and reports each time that it comes up or goes down. DirectLineJS by itself stays silent about a
 * closed socket, an expired token and a conversation that the host forgot.
 * @param watermark where to go on; undefined begins the conversation, an empty string replays it.
 */
export function openLink(ticket: Ticket, locale: string, watermark: string | undefined, events: LinkEvents): Link {
  class WatchedSocket extends WebSocket {
    constructor(address: string) {
      super(address);
      this.addEventListener('open', () => events.up());
      this.addEventListener('close', () => events.down());
    }
  }

  const link = new DirectLine({
    token: ticket.token,
    conversationId: watermark === undefined ? undefined : ticket.conversationId,
    watermark,
    domain: directLine,
    conversationStartProperties: { locale },
    WebSocket: WatchedSocket as unknown as typeof WebSocket,
  }) as unknown as Link;

  link.connectionStatus$.subscribe(status => {
    if (status > online) events.down();
  });
  return link;
}
