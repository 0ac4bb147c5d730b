// Awards: rounds, proposals with what the data says, decision, publication.
export default {
	title: 'Awards',
	intro:
		'Service stars, best lobby managers and star branches: proposed by heads, decided with the data beside.',
	kind: {
		service_star: 'Service star',
		lobby_manager: 'Best lobby manager',
		star_branch: 'Star branch'
	},
	status: { open: 'Open', decided: 'Decided', published: 'Published' },
	none: 'No round yet',
	noneText: 'A service manager opens a round; heads of branches then propose.',
	column: {
		title: 'Round',
		kind: 'Award',
		unit: 'For',
		closes: 'Proposals until',
		status: 'State'
	},
	new: 'Open a round',
	name: 'Title',
	unit: 'For everybody below',
	closes: 'Proposals until',
	seats: 'How many at most',
	open: 'Open round',
	opened: 'The round is open; the heads have been told.',
	propose: 'Propose',
	person: 'Person',
	branch: 'Branch',
	reason: 'Why',
	proposed: 'The proposal is kept, with what the data says.',
	proposals: 'Proposals',
	noProposals: 'No proposal that you may see.',
	by: 'Proposed by {{name}}',
	figures: 'From the data, {{at}}',
	figure: {
		praise: 'Praise in a year',
		complaints: 'Substantiated complaints',
		findings: 'Critical findings',
		actions: 'Accountability actions'
	},
	chosen: 'Chosen',
	choose: 'Choose {{name}}',
	decide: 'Decide',
	decideHint: 'Nobody decides on whom they proposed. At most {{seats}}.',
	words: 'Reasons of the decision',
	decidedDone: 'The decision is kept. Publish it to make it known.',
	publish: 'Publish',
	publishHint: 'A bulletin naming who was chosen goes to everybody below {{unit}}.',
	publishedDone: 'Published and delivered as a bulletin.',
	bulletin: 'Read the bulletin'
};
