import { Checkbox } from '@radix-ui/themes';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { assertNever } from '#domain/shared/assert-never';
import { LIMIT_UNITS, NTH_DAYS, RECURRENCE_PERIODS, type ScheduleNorm } from '#domain/plan-reader/reading';
import { NumberInput, SelectInput, TextInput } from './inputs.tsx';

type Kind = ScheduleNorm['kind'];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const NTHS = MONTHS.slice(0, 10);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The fields of one kind of time rule, filled in from a rule of the same kind. */
export function RuleFields({ kind, norm }: { kind: Kind; norm: ScheduleNorm | null }) {
  const copy = useCopy().rules;
  const { fields } = copy;
  switch (kind) {
    case 'recur':
      return <RecurFields norm={norm?.kind === 'recur' ? norm : null} />;
    case 'month':
      return <MonthFields chosen={norm?.kind === 'month' ? norm.months : []} />;
    case 'nth-day':
      return <NthDayFields norm={norm?.kind === 'nth-day' ? norm : null} />;
    case 'date': {
      const own = norm?.kind === 'date' ? norm : null;
      return (
        <div className="field-row">
          <NumberInput name="month" label={fields.month} value={own?.month} min={1} max={12} />
          <NumberInput name="day" label={fields.dayOfMonth} value={own?.day} min={1} max={31} />
        </div>
      );
    }
    case 'deadline':
      return <MonthDayInput name="by" label={fields.by} value={norm?.kind === 'deadline' ? norm.by : ''} />;
    case 'range': {
      const own = norm?.kind === 'range' ? norm : null;
      return (
        <div className="field-row">
          <MonthDayInput name="from" label={fields.from} value={own?.from ?? ''} />
          <MonthDayInput name="to" label={fields.to} value={own?.to ?? ''} />
        </div>
      );
    }
    case 'observance':
      return <TextInput name="name" label={fields.name} value={norm?.kind === 'observance' ? norm.name : ''} />;
    case 'season':
      return (
        <TextInput
          name="season"
          label={fields.season}
          value={norm?.kind === 'season' ? copy.season(norm.season) : ''}
        />
      );
    case 'sla': {
      const own = norm?.kind === 'sla' ? norm : null;
      return (
        <div className="field-row">
          <NumberInput name="within" label={fields.within} value={own?.within} min={1} />
          <SelectInput
            name="unit"
            label={fields.unit}
            value={own?.unit ?? 'workday'}
            options={LIMIT_UNITS.map((unit) => [unit, copy.limitUnit[unit]])}
          />
        </div>
      );
    }
    case 'horizon':
      return <TextInput name="year" label={fields.year} value={norm?.kind === 'horizon' ? norm.year : ''} />;
    default:
      return assertNever(kind);
  }
}

function RecurFields({ norm }: { norm: (ScheduleNorm & { kind: 'recur' }) | null }) {
  const { fields, period, weekday } = useCopy().rules;
  return (
    <>
      <div className="field-row">
        <NumberInput name="every" label={fields.every} value={norm?.every ?? 1} min={1} />
        <SelectInput
          name="per"
          label={fields.per}
          value={norm?.per ?? 'quarter'}
          options={RECURRENCE_PERIODS.map((one) => [one, period[one]])}
        />
        <NumberInput name="times" label={fields.times} value={norm?.times ?? 1} min={1} />
      </div>
      <div className="field-row">
        <NumberInput name="day" label={fields.day} value={norm?.day} min={1} max={31} optional />
        <SelectInput
          name="weekday"
          label={fields.weekday}
          value={norm?.weekday ?? ''}
          options={[['', fields.anyWeekday], ...WEEKDAYS.map((one) => [one, weekday[one]] as const)]}
        />
      </div>
      <div className="field-row">
        <label className="check-line">
          <Checkbox name="min" defaultChecked={norm?.min ?? false} /> {fields.min}
        </label>
        <label className="check-line">
          <Checkbox name="before" defaultChecked={norm?.before ?? false} /> {fields.before}
        </label>
      </div>
    </>
  );
}

function NthDayFields({ norm }: { norm: (ScheduleNorm & { kind: 'nth-day' }) | null }) {
  const { fields, weekday } = useCopy().rules;
  return (
    <>
      <div className="field-row">
        <SelectInput
          name="nth"
          label={fields.nth}
          value={String(norm?.nth ?? -1)}
          options={[['-1', fields.last], ...NTHS.map((nth) => [String(nth), String(nth)] as const)]}
        />
        <SelectInput
          name="nthDay"
          label={fields.nthDay}
          value={norm?.day ?? 'workday'}
          options={NTH_DAYS.map((day) => [day, day === 'workday' ? fields.workday : weekday[day]] as const)}
        />
      </div>
      <MonthFields chosen={norm?.months ?? []} />
    </>
  );
}

function MonthFields({ chosen }: { chosen: readonly number[] }) {
  const copy = useCopy().rules.fields;
  const locale = useLocale();
  return (
    <fieldset className="month-fields">
      <legend>{copy.months}</legend>
      {MONTHS.map((month) => (
        <label key={month} className="check-line">
          <Checkbox name="months" value={String(month)} defaultChecked={chosen.includes(month)} />
          {formatMonthName(locale, month)}
        </label>
      ))}
    </fieldset>
  );
}

function MonthDayInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <TextInput
      name={name}
      label={label}
      value={value}
      pattern="(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])"
      placeholder="06-30"
    />
  );
}
