import type { Content } from '$lib/domain/checklist/content';

/** Why a workbook was not taken over, and where. */
export type CellProblem = {
	/** Empty when the file as a whole is meant. */
	sheet: string;
	cell: string;
	reason:
		| 'not_workbook'
		| 'too_large'
		| 'no_text_column'
		| 'unknown_column'
		| 'text'
		| 'section'
		| 'number'
		| 'choice'
		| 'bands'
		| 'condition'
		| 'id'
		| 'id_twice'
		| 'weight_differs'
		| 'too_long';
	value?: string;
	most?: number;
	choices?: string;
};

export type ReadResult =
	{ content: Content; problems?: undefined } | { problems: CellProblem[]; content?: undefined };
