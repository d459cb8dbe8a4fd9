package dev.madoguchi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Opening hours as rules. For a date, the first that applies decides:
 *
 * <ol>
 *   <li>a closure that is {@linkplain Closure#always() always} kept: shut;
 *   <li>an opening: open from its first to its last hour;
 *   <li>any other closure: shut;
 *   <li>the weekly hours of that weekday, and shut on a weekday without any.
 * </ol>
 *
 * <p>Work goes on past closing until what was begun is done (000 §4(2)②, 001 §5(2), 003 §17-1(4)): hours never lock anybody out.
 *
 * @param weekly no weekday twice
 * @param clause where the specification says so
 */
public record Hours(
        String id, List<WeeklyHours> weekly, List<Opening> openings, List<Closure> closures, String clause) {

    public Hours {
        weekly = List.copyOf(weekly);
        openings = List.copyOf(openings);
        closures = List.copyOf(closures);
    }

    /**
     * When work is to end on a day, as far as the rules write its hours: an opening on that very date, else the hours of the weekday;
     * empty on a day without any. Whether the day is a holiday does not matter to who works on it.
     */
    public Optional<LocalTime> closing(LocalDate day) {
        return openings.stream()
                .filter(opening -> opening.when() instanceof DayRule.Dates dates
                        && dates.dates().contains(day))
                .map(Opening::to)
                .findFirst()
                .or(() -> weekly.stream()
                        .filter(hours -> hours.days().contains(day.getDayOfWeek()))
                        .map(WeeklyHours::to)
                        .max(LocalTime::compareTo));
    }
}
