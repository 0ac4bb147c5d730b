import { convertMillimetersToTwip } from 'docx';

// GB/T 9704-2012: A4, text block 156 × 225 mm, body in 仿宋 size three (16 pt), 28 pt from line to line.
export const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
export const bold = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
export const margins = { top: 37, bottom: 35, left: 28, right: 26 };
/** Of the text block, in twips. */
export const textWidth = convertMillimetersToTwip(210 - margins.left - margins.right);
