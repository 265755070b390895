declare module 'botframework-webchat/lib/FullReactWebChat' {
  import type { ComponentType } from 'react';

  /** Web Chat with Markdown and Adaptive Cards. */
  const ReactWebChat: ComponentType<Record<string, unknown>>;
  export default ReactWebChat;
}

declare module 'react-dom' {
  import type { ReactElement } from 'react';

  export function render(element: ReactElement, container: Element): void;
}
