/** The version of the API's contract; its first number stands in the addresses. */
export const API_VERSION = '1.0.0';

/** What changed in the contract, newest first. The data's own changes are in the feeds. */
export const API_CHANGELOG = `# 开放数据接口的变更记录

这里记接口本身的变化：字段、含义、地址。数据的变化见订阅（feeds/）。

**约定**：地址里的 v1 是大版本。同一大版本内只会增加文件和字段，增加可选的取值；不改名、不删除、不改变含义。
读取时请忽略不认识的字段，遇到不认识的取值按“其他”处理。有不兼容的变化时另起 v2，v1 至少再保留十二个月。

Within v1, files, fields and values may be added; nothing is renamed, removed or given another meaning.
Ignore fields you don’t know. An incompatible change gets a v2, and v1 stays for at least twelve months.

## 1.0.0

- 首次发布：index、county、dispatches、dispatches/{id}、units、units/{id}、figures。
`;
