export default {
	title: 'Deadlines'
};
