package dev.madoguchi.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * 国民の祝日に関する法律に規定する休日, from 2022 on: the holidays that the Act names, the day that stands in for one on a Sunday (振替休日),
 * and a day between two holidays (国民の休日). Safe for several threads.
 *
 * <p>The names and dates are data ({@code national-holidays.yaml}), the two rules are code (decision 18).
 */
public final class NationalHolidays {
    private static final String TABLE = "national-holidays.yaml";
    private static final String SUBSTITUTE = "振替休日";
    private static final String BETWEEN = "国民の休日";

    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** The table that comes with the program, read once, when the first day is asked for. */
    private static final class Act {
        private static final List<NamedDay> DAYS = read();

        private static List<NamedDay> read() {
            try (InputStream table = Objects.requireNonNull(NationalHolidays.class.getResourceAsStream(TABLE), TABLE)) {
                return new YAMLMapper().readValue(table, Table.class).days();
            } catch (IOException e) {
                throw new UncheckedIOException(TABLE, e);
            }
        }
    }

    /** The holiday's name; empty on every other day. */
    public Optional<String> on(LocalDate date) {
        return Optional.ofNullable(
                years.computeIfAbsent(date.getYear(), NationalHolidays::year).get(date));
    }

    private static Map<LocalDate, String> year(int year) {
        Map<LocalDate, String> named = new TreeMap<>();
        Act.DAYS.stream().filter(day -> day.in(year)).forEach(day -> named.put(day.date(year), day.name()));
        Map<LocalDate, String> all = new TreeMap<>(named);
        for (LocalDate date : named.keySet()) {
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                all.putIfAbsent(free(named, date), SUBSTITUTE);
            }
            LocalDate next = date.plusDays(1);
            if (named.containsKey(next.plusDays(1))) {
                all.putIfAbsent(next, BETWEEN);
            }
        }
        return all;
    }

    /** The first day after this one that the Act does not name. */
    private static LocalDate free(Map<LocalDate, String> named, LocalDate date) {
        LocalDate free = date.plusDays(1);
        while (named.containsKey(free)) {
            free = free.plusDays(1);
        }
        return free;
    }

    private record Table(List<NamedDay> days) {}
}
