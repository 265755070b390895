/** The texts around answers, in one language. */
export interface Words {
  checked(figures: number): string;
  engines: Record<'embedded' | 'model', string>;
  copy: string;
  copied: string;
  good: string;
  bad: string;
  thanks: string;
  reasons: Record<'wrong-figure' | 'wrong-source' | 'not-answered' | 'language', string>;
  whatIsWrong: string;
  comment: string;
  send: string;
  receipt: string;
  chart: string;
  paragraph(number: number): string;
  source: string;
  close: string;
  ask: string;
  more: string;
  unreachable: string;
  sources: string;
}

const english: Words = {
  checked: figures => (figures === 1 ? '1 figure, bound to the article' : figures === 0 ? 'Bound to the article' : `${figures} figures, each bound to the article`),
  engines: { embedded: 'built-in engine', model: 'worded by AI' },
  copy: 'Copy with sources',
  copied: 'Copied',
  good: 'Good answer',
  bad: 'Poor answer',
  thanks: 'Thank you. Your feedback is kept.',
  reasons: { 'wrong-figure': 'Wrong figure', 'wrong-source': 'Wrong source', 'not-answered': 'Not answered', language: 'Wrong language' },
  whatIsWrong: 'What is wrong with it?',
  comment: 'Anything else',
  send: 'Send',
  receipt: 'How this answer came about',
  chart: 'Values',
  paragraph: number => `Paragraph ${number}`,
  source: 'Source',
  close: 'Close',
  ask: 'Ask about this',
  more: 'Also in this paragraph',
  unreachable: 'The source could not be loaded. Please try again.',
  sources: 'Sources',
};

const traditional: Words = {
  checked: figures => (figures === 0 ? '內容出自文章' : `${figures}個數字，全部出自文章`),
  engines: { embedded: '內置引擎', model: '由AI撰寫' },
  copy: '連出處複製',
  copied: '已複製',
  good: '回答得好',
  bad: '回答不好',
  thanks: '謝謝，您的意見已保存。',
  reasons: { 'wrong-figure': '數字有誤', 'wrong-source': '出處有誤', 'not-answered': '沒有回答問題', language: '語言不對' },
  whatIsWrong: '有什麼問題？',
  comment: '其他意見',
  send: '送出',
  receipt: '這個回答的由來',
  chart: '數值',
  paragraph: number => `第${number}段`,
  source: '出處',
  close: '關閉',
  ask: '就此提問',
  more: '同一段還有',
  unreachable: '未能載入出處，請再試一次。',
  sources: '出處',
};

const simplified: Words = {
  checked: figures => (figures === 0 ? '内容出自文章' : `${figures}个数字，全部出自文章`),
  engines: { embedded: '内置引擎', model: '由AI撰写' },
  copy: '连同出处复制',
  copied: '已复制',
  good: '回答得好',
  bad: '回答不好',
  thanks: '谢谢，您的意见已保存。',
  reasons: { 'wrong-figure': '数字有误', 'wrong-source': '出处有误', 'not-answered': '没有回答问题', language: '语言不对' },
  whatIsWrong: '有什么问题？',
  comment: '其他意见',
  send: '发送',
  receipt: '这个回答的由来',
  chart: '数值',
  paragraph: number => `第${number}段`,
  source: '出处',
  close: '关闭',
  ask: '就此提问',
  more: '同一段还有',
  unreachable: '未能加载出处，请再试一次。',
  sources: '出处',
};

/** The texts for an interface language. */
export function wordsIn(locale: string): Words {
  return locale === 'zh-HK' ? traditional : locale === 'zh-CN' ? simplified : english;
}
