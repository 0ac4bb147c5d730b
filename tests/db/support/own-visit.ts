import { beforeAll, beforeEach } from 'vitest';
import { useBank, type Who } from './bank.ts';
import { appoint, Phone, publishChecklist, sendVisit, sha256, type VisitState } from './visits.ts';

/** One part of a photo, as a phone sends it. */
export const chunk = (photo_id: string, n: number, bytes: Buffer) => {
	const body = bytes.subarray(n * 262144, (n + 1) * 262144);
	return { photo_id, n, sha256: sha256(body), body: body.toString('base64') };
};

/** The bank with a visit sent to `tao`, and their phone; `guo` inspects too. */
export function useOwnVisit() {
	const bank = useBank();
	const own = {
		bank,
		version: '',
		visit: '',
		phone: null as unknown as Phone,
		operations: () =>
			bank.db.sql.query<{ kind: string; clock_skew_ms: number }>(
				'select kind, clock_skew_ms from covert.visit_operations where visit_id = $1 order by seq',
				[own.visit]
			),
		mine: async (who: Who = 'tao') =>
			(await bank.call<{ visits: (VisitState & { id: string })[] }>(who, 'my_visits')).visits,
		state: async () => (await own.mine()).find(({ id }) => id === own.visit)!,

		/** Declares a photo on the phone; its id is the operation's. */
		async declare(bytes: Buffer, item = 'signage') {
			const op = await own.phone.enter('photo', item, {
				sha256: sha256(bytes),
				bytes: bytes.length,
				media_type: 'image/jpeg',
				chunks: Math.ceil(bytes.length / 262144),
				dhash: '0123456789abcdef'
			});
			await own.phone.send();
			return op.id;
		},

		/** What the server does once every part is there: as the caller, by the policies. */
		async store(photo_id: string) {
			const joined = await bank.call<{ path: string; body: string }>('tao', 'join_photo', {
				photo_id
			});
			await bank.see('tao', 'insert into storage.objects (bucket_id, name) values ($1, $2)', [
				'visit-photos',
				joined.path
			]);
			return bank.call<{ stored: boolean }>('tao', 'confirm_photo', { photo_id });
		},

		async fill() {
			await own.phone.enter('check_in');
			for (const [item, value] of Object.entries({
				signage: 'pass',
				hours: 'na',
				ramp: 'pass',
				greeting: 4,
				wait: 7.5,
				quarrel: 'pass'
			}))
				await own.phone.answer(item, value);
			await own.phone.enter('check_out');
			return own.phone.send();
		},

		submit: (digest: string, photos: string[] = []) => ({
			visit_id: own.visit,
			device_id: own.phone.device,
			digest,
			expected_photo_hashes: photos
		})
	};
	beforeAll(async () => {
		own.version = await publishChecklist(bank);
		await appoint(bank, 'tao');
		await appoint(bank, 'guo');
		own.visit = await sendVisit(bank, own.version);
	});
	beforeEach(() => {
		own.phone = new Phone(bank, 'tao', own.visit);
	});
	return own;
}
