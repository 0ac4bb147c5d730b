// Refusals of checklists, self-checks, plans, visits, reports and tasks.
export default {
	MC501:
		'The checklist has problems. They are listed beside the items; put them right, then publish.',
	MC503: 'Nothing has changed since the last version was published.',
	MC504: 'This checklist was withdrawn. Make a new one from it.',
	MC505: 'This checklist is too large: at most {{items}} items and {{kb}} KB fit.',
	MC506: 'This name is in use already. Choose another.',
	MC631: 'This day’s self-check is finished. Only its summary can still be corrected, today.',
	MC632: 'A self-check is filled in on its own day.',
	MC633: 'Some items are not answered yet.',
	MC634: 'No self-check list is published. Ask your service manager.',
	MC635: 'This answer does not fit the item. Reload the page.',
	MC520: 'This person is an inspector for these days already.',
	MC521: 'Choose a value from {{least}} to {{most}}.',
	MC522:
		'There is a plan for this unit in these days already. Cancel it first, or choose another period.',
	MC523: 'A later draw was begun, or this one was saved before. Reload the page.',
	MC524: 'This person cannot be sent for this plan. Choose an inspector from the list.',
	MC525: 'This visit is under way or over and stays where it is.',
	MC526: '{{count}} hard rules are broken. Put them right first: they are listed below.',
	MC527: 'There is nothing drawn here yet. Draw a proposal first.',
	MC528: 'The seed is revealed once the period is over, after {{until}}.',
	MC529:
		'{{count}} branches visited for the first time are reached by no policy on covert visits. Issue one to them first: under Documents, kind “Policy on covert visits”.',
	MC530:
		'{{count}} people at branches visited for the first time have not confirmed the policy on covert visits, and their days run until {{due_at}}. Publish once they have confirmed or the days are over.',
	MC531:
		'The branch has this standing for some of these days already. End it first, or choose other days.',
	MC532:
		'{{count}} people let the days to confirm the policy on covert visits pass. Say why the plan is published all the same.',
	MC533:
		'This branch has never been visited covertly, and not everybody there has confirmed the policy on covert visits. Plan it with the next round.',
	MC541:
		'This visit has been submitted already. What is on this phone and not in it stays here: ask the reviewer to return the visit, then it can be sent.',
	MC542: 'The visit is not complete yet. What is missing is listed.',
	MC543: 'Tap “I have arrived” first; then answer.',
	MC544: 'This entry does not fit the checklist and was not taken. It stays on the phone.',
	MC545: 'This entry belongs to another visit and was not taken. It stays on the phone.',
	MC546: 'Parts of the photo have not arrived yet. They are sent again by themselves.',
	MC547: 'A part of the photo was damaged on the way. It is sent again by itself.',
	MC548: 'The photo did not reach the store. It is sent again by itself.',
	MC549:
		'This photo cannot be taken: JPEG, PNG or WebP up to 8 MB, at most 200 a visit. Remove it and take another.',
	MC550: 'Somebody else is signed in on this phone. Sign in again yourself to send.',
	MC570: 'You are reviewing this visit already.',
	MC571: 'A failed critical item is confirmed by a second reviewer. Ask a colleague.',
	MC572: 'Another reviewer has this visit. Take it over first.',
	MC573: 'There is no failed critical item to confirm here.',
	MC574: 'A failed critical item has neither remark nor photo. Return the visit for evidence.',
	MC575: 'A failed critical item still waits for a second reviewer.',
	MC576:
		'The second reviewer did not uphold a failed critical item. Return the visit with a comment.',
	MC577: 'Write what is to be cleared up before you return the visit.',
	MC580: 'Only approved visits can be released. One of those chosen is not, or no longer.',
	MC581: 'The copy of a photo is missing. Release again; nothing was released.',
	MC582: 'Choose between 1 and {{most}} visits.',
	MC583: 'This appeal is settled already.',
	MC584: 'The time for an appeal is over.',
	MC585: 'This item lost no points: there is nothing to contest.',
	MC586: 'This item is contested already.',
	MC587: 'An appeal is scored by somebody who had no part in the visit.',
	MC588:
		'A photo of {{branch}} is not the one the phone took, so nothing was released. Open the visit and return it: the photo marked there has to be taken again.',
	MC613: 'This task comes from no checklist item: there is nothing a visit could look at again.',
	MC614: 'Choose an open branch or department.',
	MC615: 'A group holds an item that did not fail, or that another group has already.',
	MC616: 'Proof can be added while the task is with the branch, and only in the present round.',
	MC617: 'The items of this task have been looked at again already.',
	MC618: 'One task takes at most {{most}} files a round.',
	MC619: 'Choose between 1 and {{most}} tasks.',
	MC620: 'Add a photo or file of what was done before you hand the task in.',
	MC621: 'You belong to this unit. Somebody else judges its tasks.',
	MC622: 'This task waits for a re-inspection. It can be closed once a visit’s result is released.',
	MC623: 'More time has been asked for already.',
	MC624: 'Nobody has asked for more time.',
	MC625:
		'Task {{number}}: choose a date from today up to the deadline. Need longer? Ask for more time.',
	MC626: 'Task {{number}}: the person responsible must work at the unit.',
	MC627: 'Choose a working day after the present deadline, within a year.',
	MC628: 'Version {{number}} has been saved meanwhile. Reload the page and look at it first.',
	MC629: 'Enter a whole number from {{least}} to {{most}}; steps must rise.'
};
