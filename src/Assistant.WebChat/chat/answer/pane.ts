import type { Words } from './words';

/** A paragraph of the article with the facts that it holds, as the host tells it. */
interface Paragraph {
  number: number;
  digest: string;
  original?: string;
  title: string;
  publisher: string;
  facts: { id: string; text: string; question: string }[];
}

/** What the pane needs of the chat. */
export interface Reading {
  locale: string;
  words: Words;
  ask(question: string): void;
}

const beside = matchMedia('(min-width: 1024px)');
let opener: HTMLElement | undefined;

/** Shows where a fact stands in the article: beside the chat where there is room, else over it. */
export async function showSource(fact: string, from: HTMLElement, reading: Reading): Promise<void> {
  const pane = document.getElementById('source') as HTMLDialogElement;
  opener = from;
  pane.lang = reading.locale;
  pane.replaceChildren(...(await contents(fact, reading).catch(() => [make('p', 'missing', reading.words.unreachable)])));
  pane.prepend(top(pane, reading.words));
  if (!pane.open) {
    if (beside.matches) pane.show();
    else pane.showModal();
    pane.addEventListener('close', closed, { once: true });
  }
  pane.querySelector<HTMLElement>('h2')?.focus();
  pane.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
}

function top(pane: HTMLDialogElement, words: Words): HTMLElement {
  const header = make('header', '');
  const title = make('h2', '', words.source);
  title.tabIndex = -1;
  const close = make('button', 'close', '×') as HTMLButtonElement;
  close.type = 'button';
  close.ariaLabel = words.close;
  close.addEventListener('click', () => pane.close());
  pane.onkeydown = event => {
    if (event.key === 'Escape') pane.close();
  };
  header.append(title, close);
  return header;
}

function closed(): void {
  if (opener?.isConnected) opener.focus();
}

async function contents(fact: string, reading: Reading): Promise<HTMLElement[]> {
  const { number, digest, original, title, publisher, facts } = await load(fact, reading.locale);
  const { words } = reading;
  const cited = facts.filter(({ id }) => id === fact);
  const others = facts.filter(({ id }) => id !== fact);
  return [
    make('p', 'article', `${title} (${publisher})`),
    make('h3', '', words.paragraph(number)),
    make('p', 'digest', digest),
    ...(original ? [quote(original)] : []),
    ...cited.map(row => card(row, reading, true)),
    ...(others.length > 0 ? [make('h3', '', words.more), ...others.map(row => card(row, reading, false))] : []),
  ];
}

async function load(fact: string, locale: string): Promise<Paragraph> {
  const address = new URL(`facts/${encodeURIComponent(fact)}?lang=${locale}`, document.baseURI);
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return (await response.json()) as Paragraph;
}

function quote(original: string): HTMLElement {
  const made = make('blockquote', '', original);
  made.lang = 'zh';
  return made;
}

function card({ text, question }: Paragraph['facts'][number], { words, ask }: Reading, cited: boolean): HTMLElement {
  const made = make('div', 'fact');
  const body = make(cited ? 'mark' : 'div', 'text');
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) body.append(document.createElement('br'));
    body.append(...line.split('**').map((part, index) => (index % 2 === 1 ? make('strong', '', part) : part)));
  }
  made.append(body);
  if (question) {
    const button = make('button', 'ask', words.ask) as HTMLButtonElement;
    button.type = 'button';
    button.title = question;
    button.addEventListener('click', () => {
      if (!beside.matches) (document.getElementById('source') as HTMLDialogElement).close();
      ask(question);
    });
    made.append(button);
  }
  return made;
}

function make(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
