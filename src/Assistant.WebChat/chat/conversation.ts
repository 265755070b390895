import { openLink, type Link } from './link';
import { begin, close, dropTicket, keepTicket, keptTicket, prolong, rejoin, type Seat, type Ticket } from './session';

/** How the conversation fares, for the notice above it; renewed: a new one took the place of one that the host forgot. */
export type Condition = 'connecting' | 'online' | 'reconnecting' | 'renewed';

export interface Watcher {
  /** A link to show; begun anew where the transcript shown so far does not belong to it. */
  linked(link: Link, anew: boolean): void;
  fares(condition: Condition): void;
}

const refreshEvery = 10 * 60 * 1000;
const patience = [250, 1000, 2000, 4000, 8000];

/**
 * Keeps one conversation alive: begins or resumes it, refreshes its token, and after a lost socket, a restarted host or an expired
 * token goes on where it stopped. Begins a new conversation only when the host knows the old one no more.
 */
export class Conversation {
  private ticket: Ticket | undefined;
  private link: Link | undefined;
  private renewed = false;
  private recovering = false;
  private failures = 0;
  private course = 0;
  private wake: () => void = () => {};

  constructor(private readonly watcher: Watcher, private locale: string) {
    setInterval(() => void this.refresh(), refreshEvery);
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.hurry());
  }

  /** Resumes the conversation of this tab, or begins one. */
  async open(): Promise<void> {
    this.changeCourse('connecting');
    const kept = keptTicket();
    await (kept ? this.resume(kept, '') : this.begin());
  }

  /** Leaves this conversation and begins another one, greeted in the language given. */
  async restart(locale: string): Promise<void> {
    this.locale = locale;
    if (this.ticket) void close(this.ticket).catch(() => undefined);
    this.leave();
    dropTicket();
    await this.open();
  }

  /** Sets the language of a conversation begun from now on. */
  speak(locale: string): void {
    this.locale = locale;
  }

  /** Tries at once instead of waiting for the next attempt. */
  hurry(): void {
    this.wake();
  }

  private async begin(): Promise<void> {
    const seat = await this.persist(() => begin(this.locale));
    if (seat) this.show(seat, '');
  }

  private async resume(kept: Ticket, watermark: string): Promise<void> {
    const seat = await this.persist(() => rejoin(kept, watermark));
    if (seat === 'gone') {
      dropTicket();
      this.renewed = true;
      await this.begin();
    } else if (seat) {
      this.show(seat, watermark);
    }
  }

  private show(seat: Seat, watermark: string): void {
    this.leave();
    this.keep(seat);
    const link: Link = openLink(seat, watermark, {
      up: () => link === this.link && this.isUp(),
      down: () => link === this.link && void this.recover(),
    });
    this.link = link;
    this.recovering = false;
    this.watcher.linked(link, !watermark);
  }

  private leave(): void {
    const left = this.link;
    this.link = undefined;
    left?.end();
  }

  private isUp(): void {
    this.recovering = false;
    this.failures = 0;
    this.changeCourse(this.renewed ? 'renewed' : 'online');
    this.renewed = false;
  }

  private async recover(): Promise<void> {
    if (this.recovering || !this.ticket) return;
    this.recovering = true;
    this.changeCourse('reconnecting');
    const { ticket, link, course } = this;
    await this.pause();
    if (course === this.course) await this.resume(ticket, link?.watermark ?? '');
  }

  /** Whatever was being attempted before is given up. */
  private changeCourse(condition: Condition): void {
    this.course++;
    this.wake();
    this.watcher.fares(condition);
  }

  /** Repeats an attempt until it succeeds; undefined where events took another course meanwhile. */
  private async persist<T>(attempt: () => Promise<T>): Promise<T | undefined> {
    const { course } = this;
    while (course === this.course) {
      const outcome = await attempt().catch(() => undefined);
      if (outcome !== undefined) return course === this.course ? outcome : undefined;
      this.watcher.fares('reconnecting');
      await this.pause();
    }
    return undefined;
  }

  /** Waits, longer after each failure in a row, or until someone is in a hurry. */
  private pause(): Promise<void> {
    const milliseconds = patience[Math.min(this.failures++, patience.length - 1)];
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async refresh(): Promise<void> {
    const { ticket, link } = this;
    if (!ticket || !link || this.recovering) return;
    const fresh = await prolong(ticket).catch(() => undefined);
    if (link !== this.link || !fresh) return;
    if (fresh === 'gone') return this.recover();
    this.keep(fresh);
    link.reconnect({ ...fresh, streamUrl: link.streamUrl });
  }

  private keep(ticket: Ticket): void {
    this.ticket = ticket;
    keepTicket(ticket);
  }
}
