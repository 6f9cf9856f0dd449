import { parentPort, workerData } from 'node:worker_threads';
import type { StanceMatrix } from '#shared/coalition/cell.state.ts';
import { frontierOf } from '#shared/coalition/frontier.rules.ts';
import { nextQuestions } from '#shared/coalition/next-question.rules.ts';

/** Weighs every coalition apart from the server, which can end this at any moment. */
const matrix = workerData as StanceMatrix;
const pessimistic = frontierOf(matrix, 'pessimistic');
const optimistic = frontierOf(matrix, 'optimistic');
const questions = nextQuestions(matrix, pessimistic);
parentPort?.postMessage({ pessimistic, optimistic, questions });
