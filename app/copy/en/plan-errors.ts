import type { UnreadKind } from '#services/documents/document-refusal';
import type { planErrors as zh } from '../zh/plan-errors';
import { earlier } from './earlier-change';

const WHAT_TO_DO: Record<UnreadKind, string> = {
  writer: 'Open it in Word or WPS, save it as .docx, then import.',
  sheet: 'Open it in Excel or WPS, save it as .xlsx, then import.',
  slides: 'Copy the plan’s text out of it and paste it here.',
  picture: 'A picture holds no text. Run text recognition, check the result, then import that.',
  'fixed-layout': 'Ask who issued it for the Word file, or print it to PDF, then import.',
  archive: 'Unpack it and import the file inside.',
  other: 'Open it where it was made and save it in one of the formats below.',
};

const extensions = (accepted: unknown) =>
  String(accepted)
    .split(' ')
    .map((one) => `.${one}`)
    .join(', ');

const megabytes = (bytes: unknown) => `${(Number(bytes) / 1024 / 1024).toFixed(1)} MB`;

export const planErrors: typeof zh = {
  'too-large': ({ actualBytes, limitBytes }) =>
    `The file is ${megabytes(actualBytes)}, above the limit of ${megabytes(limitBytes)}. Remove pictures or split it, then import again.`,
  empty: () => 'The file is empty. Choose another one.',
  'unsupported-format': ({ extension, kind, accepted }) =>
    `${extension === '' ? 'Files without an extension' : `“.${extension}” files`} cannot be read. ${WHAT_TO_DO[kind as UnreadKind] ?? WHAT_TO_DO.other} What can be imported: ${extensions(accepted)}.`,
  'not-what-its-name-says': ({ extension }) =>
    `The name says “.${extension}” but the content is something else. Open it where it was made and save it in the right format.`,
  encrypted: () => 'The document is protected by a password. Remove it where the document was made, then import again.',
  'broken-archive': () =>
    'The file is damaged, probably not downloaded in full. Get it again, or open it where it was made, save it, then import.',
  'zip-bomb': () => 'Unpacked, the document would be absurdly large; for safety it was not read.',
  'broken-document': () =>
    'The main part of the file is damaged. Open it where it was made, save it again, then import.',
  'undecodable-text': () => 'The text’s encoding is not known. Save it as UTF-8 or GB18030 (GBK), then import again.',
  'word-too-old': () =>
    'This is a document of Word 95 or older. Open it in Word or WPS, save it as .docx, then import.',
  scanned: ({ pages }) =>
    `This PDF is a scan: ${pages === 1 ? 'its page is a picture' : `its ${pages} pages are pictures`} without text. Ask whoever drafted it for the Word file; if there is none, run text recognition, check the result, then import that.`,
  'garbled-text': () =>
    'The text of this PDF has no usable encoding and reads as garbage. Ask for the Word file, or run text recognition, check the result, then import that.',
  'too-many-pages': ({ limit }) =>
    `The PDF has more than ${limit} pages. Split it and import the part that holds the plan.`,
  'too-demanding': ({ limitSeconds }) =>
    `Reading this file took more than ${limitSeconds} seconds or more memory than allowed and was stopped. Remove pictures, or save only the plan’s text, then import again.`,
  'no-text': () => 'There is no text to read. If it is a scan, run text recognition first.',
  'no-plan-found': () => 'No work plan was found in the document. Check that it holds the text of an annual plan.',
  'no-table': () => 'This document is no table and has no columns to choose.',
  'no-such-sheet': () => 'That sheet is not in this document. Reload and choose again.',
  'plans-taken': () =>
    'A plan was taken from this document, so it cannot be read another way. To change that, import the file again.',
  'no-such-plan': () => 'That plan is not in this document. Reload and choose again.',
  'plan-changed': (facts) =>
    `${earlier(facts)} changed this plan; your change was not saved. What stands now is shown below.`,
  'amendment-changed': (facts) =>
    `${earlier(facts)} changed this amendment; your change was not saved. What stands now is shown below.`,
  'not-editable': () => 'This plan is no draft any more. Withdraw or return it first.',
  'not-in-this-state': () => 'The plan’s state has changed and this is no longer possible. Reload to see it.',
  'nothing-to-undo': () => 'There is nothing to undo.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'no-such-item': () => 'This work item is gone; it may have been merged or undone.',
  'no-such-rule': () => 'This time rule is gone.',
  'no-such-indicator': () => 'This target is gone.',
  'no-such-party': () => 'The plan names no such party.',
  'no-such-question': () => 'This question is gone.',
  'unfit-answer': () => 'The answer is about something else: choose one of those listed, or give what was asked for.',
  'no-such-sentence': () => 'This sentence is no longer waiting.',
  'empty-title': () => 'The title must not be empty.',
  'unlikely-year': () => 'The year should be between 1990 and 2100.',
  'unsound-rule': () => 'This time rule cannot be; check counts and dates.',
  'unsound-value': () => 'The value cannot be: give a number, or both ends for “between”.',
  'outside-the-plan': () => 'The chosen text is not part of this plan.',
  'outside-the-year': () => 'The date must lie within the plan’s year.',
  'nothing-to-split': () => 'Split here, one side would be empty. Choose another place.',
  'merge-into-itself': () => 'An item cannot be merged into itself.',
  'in-different-papers': () => 'The words of the two items stand in different papers, so they cannot be merged.',
  'unknown-unit': () => 'That unit is not within the plan’s unit, or is archived.',
  'unknown-section': () => 'That section is not of this unit, or is archived.',
  'same-person': () => 'Owner and backup must be two people.',
  'cannot-own': () => 'That person cannot own work of this unit. Choose another, or grant a role first.',
  'no-year': () => 'The plan has no year yet. Set it in the review.',
  'no-items': () => 'The plan has no work items.',
  'item-without-owner': ({ items }) => `${items ?? 'Some'} work items have no owner. Assign them first.`,
  'item-without-backup': ({ items }) => `${items ?? 'Some'} work items have no backup. Assign them first.`,
  'owner-is-backup': ({ items }) => `${items ?? 'Some'} work items have one person as owner and backup. Change one.`,
  'open-question': () => 'A target’s value is still unclear. Answer the question in the review first.',
  'owner-has-left': ({ name }) => `${name} has left. Give the work to somebody else.`,
  'nothing-left-of-year': () =>
    'All dates lie before today; nothing is left to publish. Create the past tasks as well, or change the dates.',
  'year-is-in-force': () => 'The year of a plan in force cannot change.',
  'undecided-conflicts': ({ choices }) => `${choices} values were changed on both sides. Choose one for each first.`,
  'choose-a-plan': () => 'The revised paper holds several plans. Choose the one to compare first.',
  'rolled-already': () => 'This plan was rolled forward already. Open next year’s plan.',
  'amendment-is-open': ({ number }) => `Amendment ${number} is still open. Finish it first.`,
};
