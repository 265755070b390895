import { factOf } from './activity';

/** What the references need of the chat. */
export interface Shelf {
  /** The fact of a reference in a few words, or undefined. */
  abstractOf(reference: string): string | undefined;
  /** Opens the source of a fact; the focus comes back to the element given. */
  open(fact: string, from: HTMLElement): void;
}

const mark = '.webchat__render-markdown__citation';
const box = '.webchat__link-definitions__list-item-box';

/** Shows the fact behind a reference on hover or focus, and its source on click, in place of Web Chat's own dialog. */
export function showSources(element: HTMLElement, shelf: Shelf): void {
  const hint = document.createElement('div');
  hint.className = 'hint';
  hint.id = 'hint';
  hint.role = 'tooltip';
  hint.hidden = true;
  document.body.append(hint);
  let shown: HTMLElement | undefined;

  // Before Web Chat's own handlers, which React keeps at the document.
  element.addEventListener(
    'click',
    event => {
      const from = markOf(event.target);
      const fact = from && factOf(referenceOf(from));
      if (!from || !fact) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
      shelf.open(fact, from);
    },
    true,
  );
  element.addEventListener('pointerover', event => show(event.target));
  element.addEventListener('pointerout', hide);
  element.addEventListener('focusin', event => show(event.target));
  element.addEventListener('focusout', hide);
  addEventListener('keydown', event => event.key === 'Escape' && hide());
  element.addEventListener('scroll', () => shown && place(shown), true);

  function show(target: EventTarget | null): void {
    const from = markOf(target);
    const text = from && shelf.abstractOf(referenceOf(from));
    if (!from || !text) return;
    hint.textContent = text;
    hint.hidden = false;
    from.setAttribute('aria-describedby', hint.id);
    shown = from;
    place(from);
  }

  function place(from: HTMLElement): void {
    const { left, top, bottom } = from.getBoundingClientRect();
    const above = top > hint.offsetHeight + 12;
    hint.style.left = `${Math.max(8, Math.min(left, innerWidth - hint.offsetWidth - 8))}px`;
    hint.style.top = `${above ? top - hint.offsetHeight - 6 : bottom + 6}px`;
  }

  function hide(): void {
    hint.hidden = true;
    shown = undefined;
  }
}

function markOf(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest<HTMLButtonElement>(`${mark}, ${box}`) : null;
}

/** A reference in the text holds its address; one in the list below has the same number as one in the text. */
function referenceOf(from: HTMLButtonElement): string {
  if (from.matches(mark)) return from.value;
  const number = from.querySelector('.webchat__link-definitions__badge')?.textContent;
  const marks = [...(from.closest('.webchat__text-content')?.querySelectorAll<HTMLButtonElement>(mark) ?? [])];
  return marks.find(({ textContent }) => textContent === number)?.value ?? '';
}
