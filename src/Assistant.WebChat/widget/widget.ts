import { mount } from './frame';

const script = document.currentScript as HTMLScriptElement;

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => mount(script));
else mount(script);
