export default {
	title: 'Audit'
};
