import { createHash } from 'node:crypto';
import { lobby, pictureOf } from './demo-picture.ts';
import type { Owner, Player } from './demo-player.ts';
import { Random } from './demo-random.ts';
import type { World } from './demo-story.ts';

/** The photos of the demo's visits: taken of what failed, copied for the branch at release. */
export class Photos {
	readonly #session: Owner;
	readonly #player: Player;
	readonly #world: World;
	readonly #random = new Random(31_337);

	constructor(session: Owner, player: Player, world: World) {
		this.#session = session;
		this.#player = player;
		this.#world = world;
	}

	/** Of some of the items with a remark, three at most: what the phone promises of each. */
	take(items: readonly string[]) {
		return items
			.filter(() => this.#random.chance(0.6))
			.slice(0, 3)
			.map((item_id) => {
				const bytes = pictureOf(lobby(this.#random), false);
				const sha256 = createHash('sha256').update(bytes).digest('hex');
				this.#world.files.set(sha256, bytes);
				const value = { sha256, bytes: bytes.length, media_type: 'image/png', chunks: 1 };
				return { id: this.#random.uuid(), item_id, value: { ...value, dhash: null } };
			});
	}

	/** Fresh copies of the photos of visits, as the server makes them: no owner, names of their own. */
	async copy(visits: readonly string[]): Promise<{ photo: string; path: string }[]> {
		const taken = await this.#session.query<{ id: string; sha256: string; bytes: number }>(
			`select f.id, f.sha256, f.bytes from covert.photos f
			where f.visit_id = any ($1) and f.removed_at is null order by f.added_at, f.sha256`,
			[visits]
		);
		const copies = [];
		for (const { id, sha256, bytes } of taken) {
			const path = `${this.#random.uuid()}.png`;
			await this.#player.keepObject('report-photos', path, bytes, 'image/png', sha256);
			this.#world.copies.set(path, sha256);
			copies.push({ photo: id, path });
		}
		return copies;
	}
}
