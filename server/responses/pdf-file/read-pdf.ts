import { getDocumentProxy } from 'unpdf';
import { pdfText } from '#shared/responses/pdf-text.rules.ts';
import { PDF_LIMITS } from './pdf-limits.ts';

/** What is wrong with somebody's file is no news for the server's log. */
const SILENT = 0;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The words of a PDF's first pages; empty where they are pictures. Throws on a locked or damaged one. */
export async function readPdf(source: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(source, { verbosity: SILENT });
  const pages = Array.from({ length: Math.min(pdf.numPages, PDF_LIMITS.pages) }, (_, at) =>
    wordsOfPage(pdf, at + 1),
  );
  const words = (await Promise.all(pages)).filter(Boolean).join('\n\n');
  return words.slice(0, PDF_LIMITS.textLength);
}

async function wordsOfPage(pdf: PdfDocument, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  return pdfText(
    items.flatMap((item) => {
      if (!('str' in item)) return [];
      const [x, y] = item.transform.slice(4);
      return { words: item.str, x, y, width: item.width, endsLine: item.hasEOL };
    }),
  );
}
