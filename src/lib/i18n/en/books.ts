export default {
	title: 'Books and daily return'
};
