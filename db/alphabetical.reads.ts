import type { OrderByItemBuilder } from 'kysely';

/**
 * `order by name collate "en-GB-x-icu"`: as a person looks names up, West of England before West
 * Yorkshire, whatever the database was created with.
 */
export function alphabetically(order: OrderByItemBuilder): OrderByItemBuilder {
  return order.asc().collate('en-GB-x-icu');
}
