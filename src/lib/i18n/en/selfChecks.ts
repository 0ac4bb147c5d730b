export default {
	title: 'Self-checks'
};
