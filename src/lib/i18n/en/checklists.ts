export default {
	title: 'Checklists'
};
