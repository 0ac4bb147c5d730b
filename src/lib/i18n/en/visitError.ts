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
	MC635: 'This answer does not fit the item. Reload the page.'
};
