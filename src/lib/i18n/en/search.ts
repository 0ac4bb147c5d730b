export default {
	title: 'Search',
	label: 'What are you looking for?',
	hint: 'A number, a name, a telephone number, or words of what happened; initials for names.',
	complaints: 'Complaints',
	units: 'Units',
	people: 'People',
	nothing: 'Nothing matches “{{query}}”',
	nothingText: 'Try fewer words, a number, or the initials of a name.',
	first: 'Type at least two letters or one Chinese character.',
	most: 'The newest {{count}}. Add a word to see fewer.'
};
