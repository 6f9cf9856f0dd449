import { ANYONE_WITH_A_MANDATE, type Rows, SECRETARIAT_ONLY } from './matrix.ts';

const ADDED = { title: 'Day of thanksgiving', source: 'Proclamation' };

export const calendarRows: Rows = {
  'calendar.page': { call: (api) => api.calendar.page(), expect: ANYONE_WITH_A_MANDATE },
  'calendar.addHoliday': {
    call: (api) =>
      api.calendar.addHoliday({ ...ADDED, day: '2026-12-03', parts: ['england_and_wales'] }),
    expect: SECRETARIAT_ONLY,
  },
  'calendar.addPause': {
    call: (api) =>
      api.calendar.addPause({ ...ADDED, startsOn: '2029-05-30', endsOn: '2029-07-05' }),
    expect: SECRETARIAT_ONLY,
  },
  'calendar.remove': {
    call: async (api) => {
      const { holidays } = await api.calendar.page().catch(() => ({ holidays: [] }));
      const id = holidays[0]?.id ?? '00000000-0000-4000-8000-000000000000';
      return api.calendar.remove({ what: 'holiday', id });
    },
    expect: SECRETARIAT_ONLY,
  },
};
