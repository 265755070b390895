interface Policy {
  createHTML(markup: string): string;
}

interface Factory {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): Policy;
}

const schemes = /^\s*(javascript|vbscript|data\s*:\s*text)/i;
const addresses = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc']);

/**
 * Lets no markup into the page that could run: the browser hands every string that is to become markup to this policy, as the host's content
 * security policy demands (Trusted Types). Web Chat has cleaned its markup already; this is the second lock.
 */
export function demandTrust(): void {
  const factory = (window as { trustedTypes?: Factory }).trustedTypes;
  if (!factory) return;
  // Parsed in a document of its own, where nothing runs.
  const inert = factory.createPolicy('inert', { createHTML: markup => markup });
  factory.createPolicy('default', { createHTML: markup => harmless(new DOMParser().parseFromString(inert.createHTML(markup), 'text/html')) });
}

function harmless({ head, body }: Document): string {
  for (const root of [head, body]) {
    for (const element of root.querySelectorAll('script, iframe, object, embed, base, meta, link, template')) element.remove();
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        if (name.startsWith('on') || (addresses.has(name) && schemes.test(value))) element.removeAttribute(name);
      }
    }
  }
  return head.innerHTML + body.innerHTML;
}
