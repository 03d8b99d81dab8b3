import mammoth from 'mammoth';
import { type Letter, UnreadableLetter } from './letter.ts';

/**
 * Reads a Word document: its paragraphs and the cells of its tables in their order, one to a line. Macros, fields and
 * links to elsewhere are not followed.
 *
 * @throws UnreadableLetter when it is no document
 */
export async function readWord(buffer: Buffer): Promise<Letter> {
  try {
    let pictures = 0;
    await mammoth.convertToHtml(
      { buffer },
      {
        convertImage: mammoth.images.imgElement(() => {
          pictures++;
          return Promise.resolve({ src: '' });
        }),
      },
    );
    const { value } = await mammoth.extractRawText({ buffer });
    return {
      text: value.replaceAll(/\n{2,}/g, '\n').trim(),
      leftOut: pictures > 0 ? [`文档里有 ${pictures} 张图片`] : [],
    };
  } catch {
    throw new UnreadableLetter(
      '这个文件不是 Word 文档（.docx）。旧的 .doc 和 WPS 文件请先另存为 .docx；加密的请先去掉密码。\nnot a .docx document.',
    );
  }
}
