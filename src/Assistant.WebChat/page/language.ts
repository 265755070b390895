/** An interface language; its value is what the bot is told. */
export type Locale = 'en-US' | 'zh-HK' | 'zh-CN';

const chosen = 'assistant.locale';
const traditional = /^zh\b.*(-hant|-hk|-tw|-mo)\b/i;

/** The language that the reader chose before, the one an embedding page asks for, or the browser's. */
export function firstLocale(asked: string | null): Locale {
  const wanted = [localStorage.getItem(chosen), asked, ...navigator.languages];
  return wanted.map(closest).find(locale => locale !== undefined) ?? 'en-US';
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(chosen, locale);
}

function closest(tag: string | null): Locale | undefined {
  if (!tag) return undefined;
  if (/^en\b/i.test(tag)) return 'en-US';
  if (/^yue\b/i.test(tag) || traditional.test(tag)) return 'zh-HK';
  return /^zh\b/i.test(tag) ? 'zh-CN' : undefined;
}
