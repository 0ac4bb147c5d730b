// Refusals of documents, meetings and awards.
export default {
	MC750: 'A service notice changes by an erratum on its own page.',
	MC751: 'This document holds no longer and is not changed any more.',
	MC752: 'Readers are chosen from the issuing unit and those below it.',
	MC753: 'Enter a whole number from {{least}} to {{most}}.',
	MC754: 'Choose documents of the same kind that are in force and that your unit keeps.',
	MC755: 'There is no draft of this document any more. Reload the page.',
	MC756: 'Write the text or add a file before issuing.',
	MC757: 'Say what has changed since the last version.',
	MC758: 'Nobody would receive this document. Choose other readers.',
	MC759: 'This delivery holds no longer. Open the document to see the version in force.',
	MC760: 'To sign, type your own name as it stands in the roster.',
	MC761: 'A document has at most {{most}} files.',
	MC762: 'Choose another document.',
	MC763: 'This contradiction has been reported already and is being answered.',
	MC764: 'This side has answered already.',
	MC765:
		'Meetings are registered and corrected until day {{days}} of the following month, and stay in their month.',
	MC766: 'A meeting of this day is registered already. Open it to correct it.',
	MC767: 'A resolution that has become a task stays where it is.',
	MC768: 'Proposals are taken until {{closes_on}}, and a round is decided once.',
	MC769: 'This proposal has been made already.',
	MC798: 'A policy on covert visits is for everybody in the unit: choose neither roles nor people.'
};
