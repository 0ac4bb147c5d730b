/** The steps of a task, as `available_task_moves` names them. */
export const taskActions = [
	'plan',
	'submit',
	'verify',
	'return',
	'close',
	'request_extension',
	'approve_extension',
	'refuse_extension',
	'require_reinspection',
	'cancel'
] as const;
export type TaskAction = (typeof taskActions)[number];

const order: TaskAction[] = [
	'approve_extension',
	'verify',
	'close',
	'submit',
	'plan',
	'return',
	'refuse_extension'
];

/**
 * The step to be taken next by whoever may take these, for the one filled button; null when nothing is
 * in their hands. What is planned waits for proof, so that planning it anew is not the next step.
 */
export function nextAction<M extends { action: TaskAction; obstacle: string | null }>(
	moves: readonly M[],
	status: string
): M | null {
	const free = moves.filter(
		({ action, obstacle }) => !obstacle && (action !== 'plan' || status === 'open')
	);
	return order.map((action) => free.find((move) => move.action === action)).find(Boolean) ?? null;
}
