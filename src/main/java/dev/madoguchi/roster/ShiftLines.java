package dev.madoguchi.roster;

import dev.madoguchi.municipality.Post;
import dev.madoguchi.roster.ShiftLinesException.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shifts as lines of five cells: day, person's id, from, to, post; the first line may be their names. */
final class ShiftLines {
    static final List<String> HEAD = List.of("day", "person", "from", "to", "post");
    private static final int MOST_LINES = 20_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(:00)?");

    private ShiftLines() {}

    /** One line for each shift, under the names of the cells. */
    static List<List<String>> write(List<PlannedDay> planned) {
        List<List<String>> lines = new ArrayList<>(List.of(HEAD));
        for (PlannedDay day : planned) {
            for (Shift shift : day.shifts()) {
                lines.add(List.of(
                        day.day().toString(),
                        day.person(),
                        shift.from().toString(),
                        shift.to().toString(),
                        shift.post().name()));
            }
        }
        return lines;
    }

    /** The days that the lines plan; blank lines are passed over. */
    static List<PlannedDay> read(List<List<String>> lines) throws ShiftLinesException {
        if (lines.size() > MOST_LINES) {
            throw new ShiftLinesException(Fault.NO_TABLE, 0);
        }
        Map<Key, List<Shift>> days = new LinkedHashMap<>();
        Map<Key, Integer> where = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            List<String> cells = lines.get(at).stream().map(String::strip).toList();
            boolean head = at == 0 && cells.equals(HEAD);
            if (!head && !cells.stream().allMatch(String::isEmpty)) {
                Key key = key(cells, at + 1);
                days.computeIfAbsent(key, each -> new ArrayList<>()).add(shift(cells, at + 1));
                where.put(key, at + 1);
            }
        }
        if (days.isEmpty()) {
            throw new ShiftLinesException(Fault.EMPTY, 0);
        }
        List<PlannedDay> planned = new ArrayList<>();
        for (Map.Entry<Key, List<Shift>> day : days.entrySet()) {
            try {
                planned.add(new PlannedDay(day.getKey().day(), day.getKey().person(), day.getValue()));
            } catch (IllegalArgumentException overlap) {
                throw new ShiftLinesException(Fault.OVERLAP, where.getOrDefault(day.getKey(), 0));
            }
        }
        return planned;
    }

    private record Key(LocalDate day, String person) {}

    private static Key key(List<String> cells, int line) throws ShiftLinesException {
        if (cells.size() < HEAD.size() || !ID.matcher(cells.get(1)).matches()) {
            throw new ShiftLinesException(Fault.BAD_LINE, line);
        }
        Matcher day = DAY.matcher(cells.getFirst());
        if (!day.matches()) {
            throw new ShiftLinesException(Fault.BAD_LINE, line);
        }
        try {
            return new Key(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)), cells.get(1));
        } catch (DateTimeException notADay) {
            throw new ShiftLinesException(Fault.BAD_LINE, line);
        }
    }

    private static Shift shift(List<String> cells, int line) throws ShiftLinesException {
        Matcher from = TIME.matcher(cells.get(2));
        Matcher to = TIME.matcher(cells.get(3));
        if (!from.matches() || !to.matches()) {
            throw new ShiftLinesException(Fault.BAD_LINE, line);
        }
        try {
            return new Shift(
                    LocalTime.of(number(from, 1), number(from, 2)),
                    LocalTime.of(number(to, 1), number(to, 2)),
                    Post.valueOf(cells.get(4)));
        } catch (DateTimeException | IllegalArgumentException notAShift) {
            throw new ShiftLinesException(Fault.BAD_LINE, line);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
