/** The version of the API's contract; its first number stands in the addresses. */
export const API_VERSION = '1.3.0';

/** What changed in the contract, newest first. The data's own changes are in the feeds. */
export const API_CHANGELOG = `# 开放数据接口的变更记录

这里记接口本身的变化：字段、含义、地址。数据的变化见订阅（feeds/）。

**约定**：地址里的 v1 是大版本。同一大版本内只会增加文件和字段，增加可选的取值；不改名、不删除、不改变含义。
读取时请忽略不认识的字段，遇到不认识的取值按“其他”处理。有不兼容的变化时另起 v2，v1 至少再保留十二个月。

Within v1, files, fields and values may be added; nothing is renamed, removed or given another meaning.
Ignore fields you don’t know. An incompatible change gets a v2, and v1 stays for at least twelve months.

## 1.3.0

- 全县：采纳率改为上一个季度末的数字，增加 adoptionTo（统计到哪一天）；少于界限的数字不显示。
- 年度：上一年收到的体验报告全部筛选完以后才有 reports。
- 一件转办单的 related 里的 merged 只计已经过完的年度收到并认定的。
- 按时办结率的基数：到期、仍在等办公室审核的也计入。

## 1.2.0

- 一件转办单的 working 增加 dayBefore（截止日的前一个工作日）；日历改在那一天提醒。
- 一件转办单的 related 增加 merged（并入了几条同类反映；少于界限的为空）。
- 责任单位：增加 aliases（简称）。
- 转办单：还没有收到的，daysUsed 为空（原来写 0，与网页的“—”不一致）。

## 1.1.0

- 转办单：增加 changed（最近一次变化的日期）；一件自己的文件里增加 related（协办、改派到、同类的编号），working 逐日列到办结为止。
- 责任单位：增加 predecessors（承接了谁的职责）、rank（名次）、unranked（不排名的原因）；单位自己的文件里增加 quarters（按季度的数字）和 open（未办结的编号）。
- 新文件：quarters（季度数字、报送情况、核对码）、years（年度数字、考核等级人数）、meetings（协调会和专班会议）；季度的依据表在 /data/quarters/。

## 1.0.0

- 首次发布：index、county、dispatches、dispatches/{id}、units、units/{id}、figures。
`;
