const digits = [...'零壹贰叁肆伍陆柒捌玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/**
 * An amount of yuan in the capitals of official papers: 32,005.60 is `人民币叁万贰仟零伍元陆角`.
 * Given in fen, whole and below 10^15 (the bank's own rules for writing amounts, 《正确填写票据
 * 和结算凭证的基本规定》: 整 after yuan, 零 for skipped places).
 */
export function moneyInCapitals(fen: number): string {
	if (!Number.isSafeInteger(fen) || Math.abs(fen) >= 1e15)
		throw new RangeError(`whole fen below 10^15: ${fen}`);
	const sign = fen < 0 ? '负' : '';
	const size = Math.abs(fen);
	const yuan = Math.floor(size / 100);
	const [jiao, rest] = [Math.floor(size / 10) % 10, size % 10];
	const whole = yuan > 0 || (jiao === 0 && rest === 0) ? `${wholeInCapitals(yuan)}元` : '';
	if (jiao === 0 && rest === 0) return `人民币${sign}${whole}整`;
	// Fen without jiao after yuan leave a place empty, which a zero stands for.
	const tenths = jiao > 0 ? `${digits[jiao]}角` : whole ? '零' : '';
	return `人民币${sign}${whole}${tenths}${rest > 0 ? `${digits[rest]}分` : ''}`;
}

function wholeInCapitals(value: number): string {
	if (value === 0) return digits[0]!;
	const parts: number[] = [];
	for (let left = value; left > 0; left = Math.floor(left / 10_000)) parts.push(left % 10_000);
	let words = '';
	let gap = false;
	for (let i = parts.length - 1; i >= 0; i--) {
		const part = parts[i]!;
		if (part === 0) {
			gap = true;
			continue;
		}
		if (words && (gap || part < 1000)) words += digits[0];
		words += `${fourInCapitals(part)}${groups[i]}`;
		gap = false;
	}
	return words;
}

function fourInCapitals(part: number): string {
	let words = '';
	let gap = false;
	for (let place = 3; place >= 0; place--) {
		const digit = Math.floor(part / 10 ** place) % 10;
		if (digit === 0) {
			gap = words !== '';
			continue;
		}
		words += `${gap ? digits[0] : ''}${digits[digit]}${places[place]}`;
		gap = false;
	}
	return words;
}
