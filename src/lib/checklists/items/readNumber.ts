/**
 * A number as people type it, full-width digits and a decimal comma included; null for an
 * empty box, undefined for what is no number from 0 to `top` (or no whole one).
 */
export function readNumber(text: string, isWhole: boolean, top: number): number | null | undefined {
	const plain = text.normalize('NFKC').trim().replace(/[,，]/g, '.').replace('。', '.');
	if (plain === '') return null;
	const number = Number(plain);
	if (!/^\d+\.?\d*$/.test(plain) || number > top) return undefined;
	return isWhole && !Number.isInteger(number) ? undefined : number;
}
