import ReactWebChat from 'botframework-webchat/lib/FullReactWebChat';
import { createStore } from 'botframework-webchat-core';
import { createElement } from 'react';
import { render } from 'react-dom';
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
}

/** Puts the chat into an element and opens the conversation of this tab. */
export function startChat(element: HTMLElement, first: Tongue, fares: (condition: Condition) => void): Chat {
  const wide = matchMedia('(min-width: 640px)');
  let tongue = first;
  let store = createStore();
  let link: Link | undefined;
  let age = 0;

  const conversation = new Conversation({ linked, fares }, tongue.locale);
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
    render(createElement(ReactWebChat, { ...props(tongue, wide.matches), key: age, directLine: link, store }), element);
  }

  return {
    speak(next) {
      tongue = next;
      conversation.speak(next.locale);
      if (somethingWasAsked(store.getState())) draw();
      else void conversation.restart(next.locale);
    },
    restart: () => void conversation.restart(tongue.locale),
    hurry: () => conversation.hurry(),
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

function somethingWasAsked(state: unknown): boolean {
  const { activities } = state as { activities: { from?: { role?: string } }[] };
  return activities.some(({ from }) => from?.role === 'user');
}
