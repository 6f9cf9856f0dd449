import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { exportInput } from '#shared/exports/export.schema.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { exportedTable } from './export-tables.ts';

export const exportsRouter = router({
  /** One table with every row this person may see. */
  table: memberProcedure.input(exportInput).query(async ({ ctx, input: { table } }) => {
    const { mandates } = ctx.person;
    if (mandates.length === 0) notFound();
    const sight = { all: isSecretariat(mandates), officeIds: officesOf(mandates) };
    return { table, rows: await exportedTable(ctx.db, table, { sight, now: ctx.now() }) };
  }),
});
