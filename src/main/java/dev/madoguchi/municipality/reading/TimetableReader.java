package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.Closure;
import dev.madoguchi.municipality.DayRule;
import dev.madoguchi.municipality.Hours;
import dev.madoguchi.municipality.Opening;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.Service;
import dev.madoguchi.municipality.Timetable;
import dev.madoguchi.municipality.WeeklyHours;
import dev.madoguchi.yaml.Node;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads hours, services and outages. */
final class TimetableReader {
    private static final List<String> RULES = List.of("holidays", "yearly", "nth", "dates", "announced");

    private final Block root;
    private final Register<Hours> hours = new Register<>();
    private final Register<Service> services = new Register<>();

    TimetableReader(Block root) {
        this.root = root;
    }

    Timetable timetable() throws ProfileException {
        root.listed("hours", this::hours);
        root.listed("services", this::service);
        List<Closure> outages = root.list("outages", TimetableReader::closure);
        return new Timetable(hours.all(), services.all(), outages);
    }

    Hours hoursNamed(Field reference) throws ProfileException {
        return hours.named(reference);
    }

    Service serviceNamed(Field reference) throws ProfileException {
        return services.named(reference);
    }

    private Hours hours(Field field) throws ProfileException {
        Block block = field.block("id", "clause", "weekly", "openings", "closures");
        String id = block.get("id", Field::id);
        Set<DayOfWeek> taken = EnumSet.noneOf(DayOfWeek.class);
        List<WeeklyHours> weekly = block.listed("weekly", each -> weekly(each, taken));
        return hours.add(
                block.field("id"),
                id,
                new Hours(
                        id,
                        weekly,
                        block.list("openings", TimetableReader::opening),
                        block.list("closures", TimetableReader::closure),
                        block.get("clause", Field::line)));
    }

    private Service service(Field field) throws ProfileException {
        Block block = field.block("id", "name", "from", "hours", "clause");
        String id = block.get("id", Field::id);
        Optional<LocalDate> from = block.find("from", Field::date);
        Optional<Hours> own = block.find("hours", this::hoursNamed);
        return services.add(
                block.field("id"),
                id,
                new Service(id, block.get("name", Field::line), from, own, block.get("clause", Field::line)));
    }

    private static WeeklyHours weekly(Field field, Set<DayOfWeek> taken) throws ProfileException {
        Block block = field.block("days", "from", "to");
        block.field("days");
        Set<DayOfWeek> days = block.set("days", day -> {
            DayOfWeek weekday = weekday(day);
            if (!taken.add(weekday)) {
                throw day.fault(ProfileFault.DUPLICATE, day.line());
            }
            return weekday;
        });
        return new WeeklyHours(days, block.get("from", Field::time), end(block));
    }

    private static Opening opening(Field field) throws ProfileException {
        Block block = field.block("name", "holidays", "yearly", "nth", "dates", "announced", "from", "to");
        return new Opening(
                block.get("name", Field::line), rule(field, block), block.get("from", Field::time), end(block));
    }

    private static Closure closure(Field field) throws ProfileException {
        Block block = field.block("name", "holidays", "yearly", "nth", "dates", "announced", "always");
        return new Closure(
                block.get("name", Field::line),
                rule(field, block),
                block.find("always", Field::flag).orElse(false));
    }

    private static LocalTime end(Block block) throws ProfileException {
        LocalTime from = block.get("from", Field::time);
        LocalTime to = block.get("to", Field::time);
        if (!from.isBefore(to)) {
            throw block.field("to").fault(ProfileFault.BAD_TIME, from + " – " + to);
        }
        return to;
    }

    private static DayRule rule(Field field, Block block) throws ProfileException {
        List<String> given = RULES.stream().filter(block::has).toList();
        if (given.size() != 1) {
            throw field.fault(ProfileFault.BAD_VALUE, String.join(" / ", RULES));
        }
        return switch (given.getFirst()) {
            case "holidays" -> {
                block.get("holidays", each -> each.choice(Holidays.class));
                yield new DayRule.NationalHolidays();
            }
            case "yearly" -> block.get("yearly", TimetableReader::yearly);
            case "nth" -> block.get("nth", TimetableReader::nth);
            case "dates" ->
                new DayRule.Dates(
                        block.set("dates", Field::date).stream().sorted().toList());
            default -> new DayRule.Announced(block.get("announced", Field::line));
        };
    }

    private static DayRule yearly(Field field) throws ProfileException {
        Block block = field.block("from", "to");
        return new DayRule.Yearly(block.get("from", Field::yearly), block.get("to", Field::yearly));
    }

    private static DayRule nth(Field field) throws ProfileException {
        Block block = field.block("week", "day", "months", "exceptMonths", "plusDays");
        Set<Month> months = EnumSet.allOf(Month.class);
        if (block.has("months")) {
            months.retainAll(block.set("months", TimetableReader::month));
        }
        months.removeAll(block.set("exceptMonths", TimetableReader::month));
        if (months.isEmpty()) {
            throw field.fault(ProfileFault.BAD_TIME, "months");
        }
        return new DayRule.NthWeekday(
                block.get("week", TimetableReader::week),
                block.get("day", TimetableReader::weekday),
                months,
                block.find("plusDays", days -> days.number(0, 6)).orElse(0));
    }

    private static int week(Field field) throws ProfileException {
        if (field.node() instanceof Node.Text) {
            field.choice(Week.class);
            return DayRule.NthWeekday.LAST;
        }
        return field.number(1, 5);
    }

    private static Month month(Field field) throws ProfileException {
        return Month.of(field.number(1, 12));
    }

    private static DayOfWeek weekday(Field field) throws ProfileException {
        return field.choice(Weekday.class).day;
    }

    private enum Holidays {
        NATIONAL
    }

    private enum Week {
        LAST
    }

    private enum Weekday {
        MON(DayOfWeek.MONDAY),
        TUE(DayOfWeek.TUESDAY),
        WED(DayOfWeek.WEDNESDAY),
        THU(DayOfWeek.THURSDAY),
        FRI(DayOfWeek.FRIDAY),
        SAT(DayOfWeek.SATURDAY),
        SUN(DayOfWeek.SUNDAY);

        private final DayOfWeek day;

        Weekday(DayOfWeek day) {
            this.day = day;
        }
    }
}
