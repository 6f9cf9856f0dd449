import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { departmentInput } from '#shared/commitments/commitment.schema.ts';
import { cardOf, cardsByDepartment, cardsByPosition, inLine, lineOf } from './scorecards.ts';
import { scored } from './scored.ts';

export const scorecardRouter = router({
  /**
   * What came of everything this person may see was asked: own positions, and beside them, never
   * added to them, past cases as the public record shows them.
   */
  forum: memberProcedure.query(async ({ ctx }) => {
    const all = await scored(ctx);
    return {
      cut: all.cut,
      ...cardOf(all),
      departments: cardsByDepartment(all),
      positions: cardsByPosition(all),
    };
  }),

  /** The same of one department, with all that it came from and became counted as one. */
  department: memberProcedure.input(departmentInput).query(async ({ ctx, input }) => {
    const all = await scored(ctx);
    const line = lineOf(all.departments, input.departmentId) ?? notFound();
    const counted = inLine(all, line);
    return {
      cut: all.cut,
      departmentId: line.now.id,
      name: line.now.name,
      line: line.members.map(({ name, abbreviation }) => ({ name, abbreviation })),
      ...cardOf(counted),
      positions: cardsByPosition(counted),
    };
  }),
});
