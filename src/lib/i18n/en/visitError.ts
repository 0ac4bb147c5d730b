// Refusals of checklists, self-checks, plans, visits, reports and tasks.
export default {
	MC501:
		'The checklist has problems. They are listed beside the items; put them right, then publish.',
	MC502: 'A covert checklist may hold only what any customer can see. Take out the items marked.',
	MC503: 'Nothing has changed since the last version was published.',
	MC504: 'This checklist was withdrawn. Make a new one from it.',
	MC505: 'This checklist is too large: at most {{items}} items and {{kb}} KB fit.',
	MC506: 'This name is in use already. Choose another.',
	MC631: 'This day’s self-check is finished. Only its summary can still be corrected, today.',
	MC632: 'A self-check is filled in on its own day.',
	MC633: 'Some items are not answered yet.',
	MC634: 'No self-check list is published. Ask your service manager.',
	MC635: 'This answer does not fit the item. Reload the page.',
	MC570: 'You are reviewing this visit already.',
	MC571: 'A failed critical item is confirmed by a second reviewer. Ask a colleague.',
	MC572: 'Another reviewer has this visit. Take it over first.',
	MC573: 'There is no failed critical item to confirm here.',
	MC574: 'A failed critical item has neither remark nor photo. Return the visit for evidence.',
	MC575: 'A failed critical item still waits for a second reviewer.',
	MC576:
		'The second reviewer did not uphold a failed critical item. Return the visit with a comment.',
	MC577: 'Write what is to be cleared up before you return the visit.',
	MC580: 'Only approved visits can be released. One of those chosen is not, or no longer.',
	MC581: 'The copy of a photo is missing. Release again; nothing was released.',
	MC582: 'Choose between 1 and {{most}} visits.',
	MC583: 'This appeal is settled already.',
	MC584: 'The time for an appeal is over.',
	MC585: 'This item lost no points: there is nothing to contest.',
	MC586: 'This item is contested already.',
	MC587: 'An appeal is scored by somebody who had no part in the visit.'
};
