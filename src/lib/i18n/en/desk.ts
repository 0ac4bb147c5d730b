export default {
	title: 'Desk'
};
