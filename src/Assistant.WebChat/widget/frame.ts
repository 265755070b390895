import sheet from './widget.css';

const words = {
  en: { open: 'Ask the assistant', close: 'Close the assistant' },
  'zh-hant': { open: '向助理提問', close: '關閉助理' },
  'zh-hans': { open: '向助手提问', close: '关闭助手' },
};

const icons = {
  open: 'M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4 4v-4H5.5A1.5 1.5 0 0 1 4 14.5z',
  close: 'M6 6l12 12M18 6L6 18',
};

/**
 * Embeds the chat where the script tag says: `data-mode="floating"` (default) or `"inline"`, `data-target` (selector of the element
 * that an inline chat fills), `data-locale` (a BCP 47 tag; default: the browser's). Its style stays inside a shadow root.
 */
export function mount(script: HTMLScriptElement): void {
  const { mode = 'floating', target, locale } = script.dataset;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  root.adoptedStyleSheets = [style];

  const address = new URL('.', script.src);
  address.searchParams.set('embedded', '');
  if (locale) address.searchParams.set('locale', locale);

  if (mode === 'inline') {
    host.style.height = '100%';
    root.append(frame(address, locale, 'inline'));
    const place = target ? document.querySelector(target) : null;
    if (place) place.append(host);
    else script.after(host);
  } else {
    root.append(...floating(address, locale));
    document.body.append(host);
  }
}

function floating(address: URL, locale: string | undefined): Element[] {
  const text = wordsIn(locale ?? navigator.language);
  const button = document.createElement('button');
  button.type = 'button';
  button.append(icon());
  let chat: HTMLIFrameElement | undefined;
  show(false);

  button.addEventListener('click', () => show(button.ariaExpanded !== 'true'));
  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || button.ariaExpanded !== 'true') return;
    show(false);
    button.focus();
  });
  return [button];

  function show(open: boolean): void {
    if (open && !chat) button.before((chat = frame(address, locale, 'floating')));
    if (chat) chat.hidden = !open;
    if (open) chat?.focus();
    button.ariaExpanded = String(open);
    button.ariaLabel = open ? text.close : text.open;
    button.querySelector('path')!.setAttribute('d', open ? icons.close : icons.open);
  }
}

function frame(address: URL, locale: string | undefined, mode: string): HTMLIFrameElement {
  const chat = document.createElement('iframe');
  chat.src = address.href;
  chat.title = wordsIn(locale ?? navigator.language).open;
  chat.className = mode;
  chat.allow = 'clipboard-write';
  return chat;
}

function icon(): Element {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.ariaHidden = 'true';
  svg.append(document.createElementNS(space, 'path'));
  return svg;
}

function wordsIn(tag: string): { open: string; close: string } {
  if (/^yue\b|^zh\b.*(-hant|-hk|-tw|-mo)\b/i.test(tag)) return words['zh-hant'];
  return /^zh\b/i.test(tag) ? words['zh-hans'] : words.en;
}
