import type { Locale } from './language';

/** Every text of the page's own, in one language. */
export interface Labels {
  name: string;
  tagline: string;
  languages: string;
  restart: string;
  export: string;
  source: string;
  chat: string;
  placeholder: string;
  connecting: string;
  reconnecting: string;
  renewed: string;
  retry: string;
  broken: string;
}

export const labels: Record<Locale, Labels> = {
  'en-US': {
    name: 'Fact Assistant',
    tagline: 'Every figure from the article, with its source',
    languages: 'Language',
    restart: 'New conversation',
    export: 'Save',
    source: 'Source',
    chat: 'Conversation',
    placeholder: 'Ask about the article',
    connecting: 'Connecting…',
    reconnecting: 'Connection lost. Trying again…',
    renewed: 'The earlier conversation has ended, so a new one was started.',
    retry: 'Try now',
    broken: 'The chat could not be loaded. Please reload the page.',
  },
  'zh-HK': {
    name: '事實助理',
    tagline: '每個數字都出自文章，並附出處',
    languages: '語言',
    restart: '新對話',
    export: '儲存',
    source: '出處',
    chat: '對話',
    placeholder: '就文章內容提問',
    connecting: '正在連線…',
    reconnecting: '連線中斷，正在重試…',
    renewed: '之前的對話已結束，已開始新對話。',
    retry: '立即重試',
    broken: '未能載入對話，請重新載入頁面。',
  },
  'zh-CN': {
    name: '事实助手',
    tagline: '每个数字都出自文章，并附出处',
    languages: '语言',
    restart: '新对话',
    export: '保存',
    source: '出处',
    chat: '对话',
    placeholder: '就文章内容提问',
    connecting: '正在连接…',
    reconnecting: '连接中断，正在重试…',
    renewed: '之前的对话已结束，已开始新对话。',
    retry: '立即重试',
    broken: '未能加载对话，请重新加载页面。',
  },
};
