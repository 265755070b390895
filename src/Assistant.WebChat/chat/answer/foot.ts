import { createElement as h, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Activity, Receipt } from './activity';
import { plain } from './markdown';
import type { Words } from './words';

/** What the line below an answer needs of the chat. */
export interface Desk {
  words(): Words;
  rate(answer: Activity, reaction: Reaction, reasons: string[], comment: string): void;
}

export type Reaction = 'like' | 'dislike';

type Status = (properties: { activity: Activity }) => ReactNode;

/** Puts a line below each answer that has a receipt, in place of its time. */
export function footing(desk: Desk): () => (next: Status) => Status {
  return () => next => properties => {
    const { activity } = properties;
    const receipt = activity.channelData?.receipt;
    return receipt && activity.type === 'message' ? h(Foot, { key: activity.id, answer: activity, receipt, desk }) : next(properties);
  };
}

function Foot({ answer, receipt, desk }: { answer: Activity; receipt: Receipt; desk: Desk }): ReactElement {
  const words = desk.words();
  const [copied, setCopied] = useState(false);
  const [rated, setRated] = useState<Reaction | undefined>();
  const [sent, setSent] = useState(false);
  const [open, setOpen] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(plain(answer));
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }

  function like(): void {
    setRated('like');
    setSent(true);
    desk.rate(answer, 'like', [], '');
  }

  function dislike(reasons: string[], comment: string): void {
    setSent(true);
    desk.rate(answer, 'dislike', reasons, comment);
  }

  return h(
    'div',
    { className: 'foot' },
    h('span', { className: 'bound' }, icon('check'), `${words.checked(receipt.figures)} · ${words.engines[receipt.engine]}`),
    h(
      'span',
      { className: 'tools' },
      tool(copied ? words.copied : words.copy, copied ? 'check' : 'copy', () => void copy()),
      tool(words.good, 'up', like, rated === 'like'),
      tool(words.bad, 'down', () => setRated('dislike'), rated === 'dislike'),
      tool(words.receipt, 'list', () => setOpen(!open), open),
    ),
    rated === 'dislike' && !sent && h(Reasons, { words, send: dislike }),
    h('span', { className: 'thanks', role: 'status' }, sent && words.thanks),
    open && h('pre', { className: 'receipt', tabIndex: 0, 'aria-label': words.receipt }, JSON.stringify(receipt, null, 2)),
  );
}

function Reasons({ words, send }: { words: Words; send(reasons: string[], comment: string): void }): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const [comment, setComment] = useState('');
  const change = (reason: string) => setChosen(chosen.includes(reason) ? chosen.filter(other => other !== reason) : [...chosen, reason]);

  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return h(
    'form',
    {
      ref: form,
      className: 'reasons',
      onSubmit: (event: { preventDefault(): void }) => {
        event.preventDefault();
        send(chosen, comment);
      },
    },
    h(
      'fieldset',
      null,
      h('legend', null, words.whatIsWrong),
      Object.entries(words.reasons).map(([reason, text]) =>
        h('label', { key: reason }, h('input', { type: 'checkbox', checked: chosen.includes(reason), onChange: () => change(reason) }), text),
      ),
    ),
    h('textarea', {
      rows: 2,
      maxLength: 2000,
      placeholder: words.comment,
      'aria-label': words.comment,
      value: comment,
      onChange: (event: { target: { value: string } }) => setComment(event.target.value),
    }),
    h('button', { type: 'submit' }, words.send),
  );
}

const shapes = {
  check: 'M4 10.5l4 4 8-9',
  copy: 'M7 7V4.5h8.5V13H13M4.5 7H13v8.5H4.5z',
  up: 'M6 9l3.5-6c1.5 0 2 1 1.8 2.2L11 8h4.5L14 16H6zM6 9H3.5v7H6',
  down: 'M14 11l-3.5 6c-1.5 0-2-1-1.8-2.2L9 12H4.5L6 4h8zM14 11h2.5V4H14',
  list: 'M4 5h12M4 10h12M4 15h7',
};

function tool(name: string, shape: keyof typeof shapes, act: () => void, pressed?: boolean): ReactElement {
  return h('button', { type: 'button', title: name, 'aria-label': name, 'aria-pressed': pressed, onClick: act }, icon(shape));
}

function icon(shape: keyof typeof shapes): ReactElement {
  return h(
    'svg',
    { viewBox: '0 0 20 20', width: 16, height: 16, 'aria-hidden': true },
    h('path', { d: shapes[shape], fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' }),
  );
}
