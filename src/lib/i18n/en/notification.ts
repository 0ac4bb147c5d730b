/** One sentence for each `notifications.kind`; `params` of the row fill the gaps. */
export default {
	unknown: 'There is news for you.'
};
