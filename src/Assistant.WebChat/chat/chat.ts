import ReactWebChat from 'botframework-webchat/lib/FullReactWebChat';
import { createStore, sendMessage } from 'botframework-webchat-core';
import { createElement } from 'react';
import { render } from 'react-dom';
import { claimsOf, type Activity } from './answer/activity';
import { drawCharts } from './answer/chart';
import { footing } from './answer/foot';
import { conversation as markdown } from './answer/markdown';
import { showSources } from './answer/sources';
import { wordsIn } from './answer/words';
import { Conversation, type Condition } from './conversation';
import type { Link } from './link';
import { look } from './look';

/** What the chat needs from the page in the reader's language. */
export interface Tongue {
  locale: string;
  name: string;
  placeholder: string;
}

/** A chat on the page. */
export interface Chat {
  /** Changes the interface at once and the next answers; a chat in which nothing was asked yet is greeted anew. */
  speak(tongue: Tongue): void;
  restart(): void;
  hurry(): void;
  /** The conversation so far as Markdown with footnotes. */
  export(): string;
}

/** Puts the chat into an element and opens the conversation of this tab. */
export function startChat(element: HTMLElement, first: Tongue, fares: (condition: Condition) => void): Chat {
  const wide = matchMedia('(min-width: 640px)');
  let tongue = first;
  let store = createStore();
  let link: Link | undefined;
  let age = 0;

  const conversation = new Conversation({ linked, fares }, tongue.locale);
  const words = () => wordsIn(tongue.locale);
  const activityStatusMiddleware = footing({ words, rate });
  drawCharts(() => words().chart);
  showSources(element, { abstractOf, open });
  wide.addEventListener('change', draw);
  void conversation.open();

  function linked(next: Link, anew: boolean): void {
    link = next;
    if (anew) {
      store = createStore();
      age++;
    }
    draw();
  }

  function draw(): void {
    if (!link) return;
    render(createElement(ReactWebChat, { ...props(tongue, wide.matches), key: age, directLine: link, store, activityStatusMiddleware }), element);
  }

  function activities(): Activity[] {
    return (store.getState() as { activities: Activity[] }).activities;
  }

  function abstractOf(reference: string): string | undefined {
    return activities().flatMap(claimsOf).filter(claim => claim['@id'] === reference).at(-1)?.appearance.abstract;
  }

  async function open(fact: string, from: HTMLElement): Promise<void> {
    const { showSource } = await import('./answer/pane');
    await showSource(fact, from, { locale: tongue.locale, words: words(), ask });
  }

  function ask(text: string): void {
    store.dispatch(sendMessage(text, 'keyboard'));
  }

  function rate({ id }: Activity, reaction: string, reasons: string[], comment: string): void {
    const value = { actionName: 'feedback', actionValue: { reaction, feedback: { reason: reasons.join(','), comment } } };
    link?.postActivity({ type: 'invoke', name: 'message/submitAction', from: { id: '' }, replyToId: id, value } as never).subscribe();
  }

  return {
    speak(next) {
      tongue = next;
      conversation.speak(next.locale);
      if (activities().some(({ from }) => from?.role === 'user')) draw();
      else void conversation.restart(next.locale);
    },
    restart: () => void conversation.restart(tongue.locale),
    hurry: () => conversation.hurry(),
    export: () => markdown(tongue.name, activities()),
  };
}

function props({ locale, name, placeholder }: Tongue, wide: boolean): Record<string, unknown> {
  return {
    locale,
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: placeholder, ACTIVITY_BOT_SAID_ALT: `${name}:` },
    sendTypingIndicator: false,
    styleOptions: look(wide),
  };
}
