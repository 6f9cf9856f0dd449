import { bundleDownload } from '#server/disclosure/bundle-download.ts';
import { draftDownloads } from '#server/documents/draft-downloads.ts';
import { exportDownloads } from '#server/exports/export-downloads.ts';
import { briefDownloads } from '#server/government/brief-downloads.ts';
import { addendumDownload, letterDownloads } from '#server/letters/letter-downloads.ts';
import { meetingFeed } from '#server/meetings/meeting-feed.ts';
import { publicFeeds } from '#server/publications/feeds.ts';
import { replyFileDownload } from '#server/responses/file-download.ts';
import { answerMailDownload } from '#server/soundings/answer-mail-download.ts';
import { returnDownloads } from '#server/soundings/return-downloads.ts';

/** Files and feeds that plain addresses lead to. */
export const FILES = [
  letterDownloads,
  addendumDownload,
  draftDownloads,
  returnDownloads,
  answerMailDownload,
  publicFeeds,
  meetingFeed,
  exportDownloads,
  bundleDownload,
  briefDownloads,
  replyFileDownload,
];
