import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import { problemsOf } from '$lib/domain/notice/scheme';
import { monthAfter } from '$lib/domain/statistics/months';
import type { MessageKey } from '$lib/i18n';
import { effectOf, type MonthFigures } from '$lib/indicators/effect.server';
import { readScheme } from '$lib/indicators/schemeForm';
import * as schemes from '$lib/indicators/schemes';
import { readForm, typedValues } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Json } from '$lib/database.types';
import type { Actions, PageServerLoad } from './$types';

const at = z.object({ version: z.coerce.number().int() });

export const load: PageServerLoad = async ({ locals, params }) => {
	const [scheme, indicators, classes] = await Promise.all([
		schemes.read(locals.db, params.id).then(unwrap),
		schemes.indicators(locals.db).then(unwrap),
		schemes.classes(locals.db).then(unwrap)
	]);
	const grants = locals.me?.grants ?? [];
	const latest = scheme.versions[0];
	const writes = grants.some(
		({ role, unit_id, unit_kind }) =>
			role === 'administrator' ||
			(role === 'service_manager' && (unit_kind === 'head_office' || unit_id === scheme.unit_id))
	);
	const draft = scheme.draft ?? (latest && { ...latest, version: 0 }) ?? null;
	return {
		scheme,
		indicators,
		classes,
		draft,
		mayWrite: writes && !scheme.retired_at,
		problems: draft
			? problemsOf(
					schemes.schemeOf(scheme, draft),
					indicators.filter(({ retired_at }) => !retired_at)
				)
			: []
	};
};

/** The form as it was sent, or the fields that could not be read. */
async function sent(request: Request) {
	const form = await request.formData();
	const { content, wrong } = readScheme(form);
	const values = typedValues(form);
	const issues = Object.fromEntries(
		wrong.map((name) => [name, 'common.invalid.number' as MessageKey])
	);
	const version = Number(form.get('version'));
	return {
		values,
		failure: wrong.length > 0 ? fail(422, { issues, values }) : null,
		stored: {
			effective_from: String(form.get('effective_from') ?? ''),
			effective_to: String(form.get('effective_to') ?? '') || null,
			classes: form.getAll('classes').length > 0 ? form.getAll('classes').map(String) : null,
			content
		},
		version: version > 0 ? version : undefined
	};
}

export const actions: Actions = {
	save: async ({ request, locals, params }) => {
		const { failure, values, stored, version } = await sent(request);
		if (failure) return failure;
		const result = await locals.db.rpc('save_scheme_draft', {
			scheme_id: params.id,
			effective_from: stored.effective_from,
			effective_to: stored.effective_to ?? undefined,
			classes: stored.classes ?? undefined,
			content: stored.content as unknown as Json,
			expected_version: version
		});
		return refused(result, values) ?? { saved: true };
	},
	preview: async ({ request, locals, params }) => {
		const { failure, values, stored } = await sent(request);
		if (failure) return failure;
		const [scheme, indicators] = await Promise.all([
			schemes.read(locals.db, params.id).then(unwrap),
			schemes.indicators(locals.db).then(unwrap)
		]);
		const month = monthAfter(wallTimeOf(locals.me?.now ?? new Date()).slice(0, 7), -1);
		const reads = (locals.me?.grants ?? []).find(({ role }) =>
			['service_manager', 'executive', 'auditor'].includes(role)
		);
		const draft = schemes.schemeOf(scheme, stored);
		if (!reads || problemsOf(draft, indicators).length > 0) return { effect: null, month, values };
		const result = await locals.db.rpc('month_figures', {
			unit_id: scheme.unit_id ?? reads.unit_id,
			month
		});
		const latest = scheme.versions[0];
		return (
			refused(result, values) ?? {
				values,
				month,
				effect: effectOf(
					result.data as unknown as MonthFigures,
					indicators,
					latest ? schemes.schemeOf(scheme, latest) : null,
					draft
				)
			}
		);
	},
	publish: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, at);
		if (failure) return failure;
		const result = await locals.db.rpc('publish_scheme', {
			scheme_id: params.id,
			expected_version: data.version
		});
		return refused(result, values) ?? { published: result.data?.number };
	},
	retire: async ({ locals, params }) => {
		const result = await locals.db.rpc('retire_scheme', { scheme_id: params.id });
		return refused(result) ?? { retired: true };
	}
};
