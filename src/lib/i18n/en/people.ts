export default {
	title: 'People'
};
