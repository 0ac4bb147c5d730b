export default {
	title: 'Complaints'
};
