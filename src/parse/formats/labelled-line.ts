/** "Authors: …", "**Code:** …": what a line calls itself. */
export interface LabelledLine {
  /** In lower case. */
  readonly label: string;
  /** Without a colon: "Abstract". */
  readonly value: string;
  /** Whether it holds what belongs to an abstract, rather than facts beside it. */
  readonly isText: boolean;
}

const FACTS =
  /^(authors?|author\(s\)|by|venue|published(?: on| in| at)?|publication date|publish date|update date|updated|date|submitted(?: by| on)?|arxiv(?: id| page| link)?|doi|pdf|paper(?: link| page)?|links?|url|code|github|repo(?:sitory)?|project(?: page)?|homepage|website|demo|video|blog|datasets?|models?|weights|tags?|keywords?|topics?|area|category|categories|subjects?|affiliations?|institutions?|organi[sz]ations?|upvotes?|votes?|likes?|stars?|github stars?|comments?|source|conference|journal|year|score|rating|rank|citations?|license|resources|full title|status|reading status|(?:title|abstract|summary|tl;?dr)\s*\((?:(?:zh|cn|tw|ja|jp|ko|kr|de|fr|es|pt|it|ru)(?:-\p{L}{2,4})?|chinese|japanese|korean|中文|日本語)\)|created(?: time| at| by)?|last edited(?: time| by)?|date added|added|item type|bibtex)\s*[:：]{1,2}\s*(.*)$/isu;
const TEXT =
  /^(abstract|summary|tl;?dr|overview|description)(?:\s*\(en(?:glish)?\))?\s*(?:[:：]{1,2}|[.—–-](?=\s)|$)\s*(.*)$/isu;
/** Semantic Scholar sets the label apart by its colour alone: "TLDRWe study …". */
const UNPARTED = /^(TLDR)(?=\p{Lu}\p{L}*\s)(.*)$/su;

/** What labels in Chinese say; a summary in it is none where there is an abstract, too. */
const CHINESE: Readonly<Record<string, string>> = {
  标题: 'full title',
  论文标题: 'full title',
  中文标题: 'full title',
  作者: 'authors',
  论文作者: 'authors',
  摘要: 'abstract',
  论文摘要: 'abstract',
  原文摘要: 'abstract',
  英文摘要: 'abstract',
  中文摘要: 'tldr',
  链接: 'link',
  论文: 'paper',
  项目: 'project',
  主页: 'project',
  项目主页: 'project',
  数据集: 'datasets',
  论文链接: 'link',
  原文链接: 'link',
  代码: 'code',
  代码链接: 'code',
  日期: 'date',
  发布日期: 'published',
  发布时间: 'published',
  提交日期: 'submitted',
  更新日期: 'updated',
  更新时间: 'updated',
  分类: 'category',
  类别: 'category',
  领域: 'category',
  arxiv所属领域: 'category',
  关键词: 'keywords',
  机构: 'affiliations',
  单位: 'affiliations',
  会议: 'venue',
  期刊: 'venue',
};
const IN_CHINESE = /^((?:arxiv)?\p{sc=Han}{2,6})\s*(?:[:：]\s*(.*))?$/isu;
/** "Ada Byron, Emmy Noether 等 4 位作者" */
const MORE_NAMES = /\s*等\s*(?:\d+\s*(?:位作者|人))?$/u;

function readChinese(text: string): LabelledLine | null {
  const [, written = '', value = ''] = IN_CHINESE.exec(text) ?? [];
  const label = CHINESE[written.toLowerCase()];
  if (label === undefined || (value === '' && !written.endsWith('摘要') && !/[:：]/.test(text)))
    return null;
  const isText = label === 'abstract' || label === 'tldr';
  return { label, value: label === 'authors' ? value.replace(MORE_NAMES, '') : value, isText };
}

/** What some write before labels: "👥 Authors: …". */
const PICTURE = /^\p{Extended_Pictographic}\ufe0f?\s*(?=\p{L})/u;

/** The label that a line begins with, or `null`; one that stands alone must end in a colon. */
export function readLabelledLine(written: string): LabelledLine | null {
  const text = written.replace(PICTURE, '');
  if (/^(?:arxiv)?\p{sc=Han}/iu.test(text)) return readChinese(text);
  const facts = FACTS.exec(text);
  if (facts !== null) {
    return { label: (facts[1] ?? '').toLowerCase(), value: facts[2] ?? '', isText: false };
  }
  const said = TEXT.exec(text) ?? UNPARTED.exec(text);
  return said === null
    ? null
    : { label: (said[1] ?? '').toLowerCase(), value: said[2] ?? '', isText: true };
}
