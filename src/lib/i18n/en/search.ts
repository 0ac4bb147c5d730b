export default {
	title: 'Search'
};
