import type { Chat, Tongue } from '../chat/chat';
import type { Condition } from '../chat/conversation';
import { labels } from './labels';
import { firstLocale, keepLocale, type Locale } from './language';
import { demandTrust } from './trusted';

const longEnoughToRead = 10_000;
const query = new URLSearchParams(location.search);
let locale = firstLocale(query.get('locale'));
let chat: Chat | undefined;
let fading: number | undefined;

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const switches = [...document.querySelectorAll<HTMLButtonElement>('[data-locale]')];

demandTrust();
document.documentElement.toggleAttribute('data-embedded', query.has('embedded'));
speak();
for (const button of switches) button.addEventListener('click', () => choose(button.dataset.locale as Locale));
find('restart').addEventListener('click', () => chat?.restart());
find('export').addEventListener('click', () => chat && save(chat.export()));
find('retry').addEventListener('click', () => chat?.hurry());
// Two frames: the shell is on the screen before the chat, a hundred times its size, is asked for.
requestAnimationFrame(() => requestAnimationFrame(() => void load()));

async function load(): Promise<void> {
  try {
    const { startChat } = await import('../chat/chat');
    chat = startChat(find('chat'), tongue(), tell);
  } catch {
    notice(labels[locale].broken, false);
  }
}

/** Hands a text to the reader as a file. */
function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = 'conversation.md';
  link.click();
  URL.revokeObjectURL(link.href);
}

function choose(next: Locale): void {
  if (next === locale) return;
  locale = next;
  keepLocale(locale);
  speak();
  chat?.speak(tongue());
}

function tongue(): Tongue {
  const { name, placeholder } = labels[locale];
  return { locale, name, placeholder };
}

function speak(): void {
  const words = labels[locale];
  document.documentElement.lang = locale;
  document.title = words.name;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset.text as keyof typeof words];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = words[element.dataset.label as keyof typeof words];
  }
  for (const button of switches) button.ariaPressed = String(button.dataset.locale === locale);
}

function tell(condition: Condition): void {
  document.documentElement.dataset.condition = condition;
  const words = labels[locale];
  if (condition === 'online' || condition === 'connecting') notice('', false);
  else if (condition === 'reconnecting') notice(words.reconnecting, true);
  else {
    notice(words.renewed, false);
    fading = setTimeout(() => notice('', false), longEnoughToRead);
  }
}

function notice(text: string, canRetry: boolean): void {
  clearTimeout(fading);
  find('notice').hidden = text === '';
  find('notice-text').textContent = text;
  find('retry').hidden = !canRetry;
}
