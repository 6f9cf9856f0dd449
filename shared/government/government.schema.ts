import { z } from 'zod';

const name = z.string().min(1).max(100);

export const postInput = z.object({ postId: name });
export const departmentInput = z.object({ departmentId: name });
