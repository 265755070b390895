import { DirectLine } from 'botframework-directlinejs';
import { directLineOf, type Seat } from './session';

/** DirectLineJS as it is at run time; its declarations keep these two members private. */
export type Link = Pick<DirectLine, 'activity$' | 'connectionStatus$' | 'postActivity' | 'reconnect' | 'end'> & {
  readonly watermark: string;
  readonly streamUrl: string;
};

export interface LinkEvents {
  up(): void;
  down(): void;
}

const online = 2;

/**
 * Opens a Direct Line connection and reports each time that it comes up or goes down. DirectLineJS by itself stays silent about a
 * closed socket, an expired token and a conversation that the host forgot.
 */
export function openLink(seat: Seat, watermark: string, events: LinkEvents): Link {
  class WatchedSocket extends WebSocket {
    constructor(address: string) {
      super(address);
      this.addEventListener('open', () => events.up());
      this.addEventListener('close', () => events.down());
    }
  }

  const { token, conversationId, streamUrl } = seat;
  const link = new DirectLine({
    token,
    conversationId,
    streamUrl,
    watermark,
    domain: directLineOf(seat),
    WebSocket: WatchedSocket as unknown as typeof WebSocket,
  }) as unknown as Link;

  link.connectionStatus$.subscribe(status => {
    if (status > online) events.down();
  });
  return link;
}
