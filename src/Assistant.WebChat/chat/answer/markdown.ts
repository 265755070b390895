import { claimsOf, textOf, type Activity } from './activity';

/** An answer as plain text, its sources below it by number. */
export function plain(answer: Activity): string {
  const sources = claimsOf(answer).map(({ position, appearance }) => `[${position}] ${appearance.name}: ${appearance.abstract}`);
  return [textOf(answer).replaceAll('**', ''), ...(sources.length > 0 ? [sources.join('\n')] : [])].join('\n\n');
}

/** A conversation as Markdown: questions as headings, sources as footnotes that are numbered through. */
export function conversation(title: string, activities: Activity[]): string {
  const notes: string[] = [];
  const parts = activities
    .filter(({ type, text }) => type === 'message' && text)
    .map(activity => (activity.from?.role === 'user' ? `## ${escape(activity.text!)}` : answer(activity, notes)));
  return [`# ${title}`, ...parts, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n') + '\n';
}

function answer(activity: Activity, notes: string[]): string {
  const numbers = new Map<number, number>();
  for (const { position, appearance } of claimsOf(activity)) {
    const number = notes.push('');
    notes[number - 1] = `[^${number}]: ${escape(`${appearance.name}: ${appearance.abstract}`)}`;
    numbers.set(position, number);
  }
  return textOf(activity).replace(/\[(\d+)\]/g, (mark, position) => (numbers.has(Number(position)) ? `[^${numbers.get(Number(position))}]` : mark));
}

/** What a reader typed, or a source, as one line in which nothing is markup. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}
