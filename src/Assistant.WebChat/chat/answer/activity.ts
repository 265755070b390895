/** An activity of the transcript, as far as the page reads it. */
export interface Activity {
  id?: string;
  type: string;
  text?: string;
  from?: { role?: string };
  entities?: { type?: string; citation?: Claim[] }[];
  channelData?: { receipt?: Receipt };
}

/** A fact that an answer cites. */
export interface Claim {
  '@id': string;
  position: number;
  appearance: { name: string; abstract: string };
}

/** How an answer came about, as the host tells it. */
export interface Receipt {
  engine: 'embedded' | 'model';
  figures: number;
  factIds: string[];
  calculations: string[];
}

const definitions = /\n\n?(\[\d+\]: cite:\S+\n?)+$/;
const scheme = 'cite:';

/** The facts that an answer cites, in the order of their numbers. */
export function claimsOf({ entities = [] }: Activity): Claim[] {
  return entities.flatMap(({ citation = [] }) => citation);
}

/** An answer as it is read: without the definitions that Web Chat draws its references from. */
export function textOf({ text = '' }: Activity): string {
  return text.replace(definitions, '').trimEnd();
}

/** The id of the fact that a reference points to, or undefined. */
export function factOf(reference: string): string | undefined {
  return reference.startsWith(scheme) ? decodeURIComponent(reference.slice(scheme.length)) : undefined;
}
