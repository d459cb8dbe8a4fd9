package dev.madoguchi.municipality.reading;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.yaml.Node;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One value of a profile with its path, read strictly: a number is not a text, and a text is not a time.
 *
 * <p>What a complaint says was expected is an example rather than a word, because it is shown in every language.
 */
record Field(Node node, String path) {
    static final String LIKE_MAPPING = "key: value";
    private static final String LIKE_LIST = "[…, …]";
    private static final String LIKE_TEXT = "\"…\"";
    private static final String LIKE_NUMBER = "123";
    private static final String LIKE_FLAG = "true, false";

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 8_000;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}");

    static String join(String path, String key) {
        return path.equals(ProfileTree.WHOLE) ? key : path + "." + key;
    }

    /** A text of one line. */
    String line() throws ProfileException {
        String text = text();
        if (text.length() > LONGEST_LINE || text.chars().anyMatch(Character::isISOControl)) {
            throw fault(ProfileFault.BAD_VALUE, "1–" + LONGEST_LINE);
        }
        return text;
    }

    /** A text of one or more lines. Neither blank nor endless. */
    String text() throws ProfileException {
        if (!(node instanceof Node.Text text)) {
            throw fault(ProfileFault.WRONG_TYPE, LIKE_TEXT);
        }
        if (text.value().isBlank() || text.value().length() > LONGEST_TEXT) {
            throw fault(ProfileFault.BAD_VALUE, "1–" + LONGEST_TEXT);
        }
        return text.value().strip();
    }

    /** A short name for machines. */
    String id() throws ProfileException {
        return matching(ID);
    }

    String matching(Pattern pattern) throws ProfileException {
        String text = line();
        if (!pattern.matcher(text).matches()) {
            throw fault(ProfileFault.BAD_VALUE, pattern.pattern());
        }
        return text;
    }

    int number(int least, int most) throws ProfileException {
        if (!(node instanceof Node.Figure figure)) {
            throw fault(ProfileFault.WRONG_TYPE, LIKE_NUMBER);
        }
        String value = figure.value();
        if (!WHOLE.matcher(value).matches() || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw fault(ProfileFault.BAD_VALUE, least + "–" + most);
        }
        return Integer.parseInt(value);
    }

    /** A whole or decimal number. */
    double decimal(double least, double most) throws ProfileException {
        if (!(node instanceof Node.Figure figure)) {
            throw fault(ProfileFault.WRONG_TYPE, LIKE_NUMBER);
        }
        String value = figure.value();
        if (!DECIMAL.matcher(value).matches()
                || Double.parseDouble(value) < least
                || Double.parseDouble(value) > most) {
            throw fault(ProfileFault.BAD_VALUE, plain(least) + "–" + plain(most));
        }
        return Double.parseDouble(value);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A short text that may be empty, such as a unit. */
    String word() throws ProfileException {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        throw fault(ProfileFault.WRONG_TYPE, LIKE_TEXT);
    }

    boolean flag() throws ProfileException {
        if (node instanceof Node.Flag flag) {
            return flag.truth();
        }
        throw fault(ProfileFault.WRONG_TYPE, LIKE_FLAG);
    }

    /** A time of day like {@code 08:30}. */
    LocalTime time() throws ProfileException {
        String text = line();
        try {
            if (TIME.matcher(text).matches()) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            throw because(e, text);
        }
        throw fault(ProfileFault.BAD_TIME, text);
    }

    /** A date like {@code 2026-09-01}. */
    LocalDate date() throws ProfileException {
        String text = line();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw because(e, text);
        }
    }

    /** A day of every year like {@code 12-29}. */
    MonthDay yearly() throws ProfileException {
        String text = line();
        try {
            if (DAY.matcher(text).matches()) {
                return MonthDay.parse("--" + text);
            }
        } catch (DateTimeException e) {
            throw because(e, text);
        }
        throw fault(ProfileFault.BAD_TIME, text);
    }

    /** One of an enum's names, as written in Java. */
    <E extends Enum<E>> E choice(Class<E> type) throws ProfileException {
        String text = line();
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw fault(
                ProfileFault.BAD_VALUE,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(joining(", ")));
    }

    /** The members of a list that has at least one. */
    List<Field> members() throws ProfileException {
        if (!(node instanceof Node.Sequence sequence)) {
            throw fault(ProfileFault.WRONG_TYPE, LIKE_LIST);
        }
        List<Node> nodes = sequence.nodes();
        if (nodes.isEmpty()) {
            throw fault(ProfileFault.MISSING, "");
        }
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new Field(nodes.get(i), path + "[" + i + "]"))
                .toList();
    }

    /** A mapping that has these keys and no other. */
    Block block(String... known) throws ProfileException {
        if (!(node instanceof Node.Mapping mapping)) {
            throw fault(ProfileFault.WRONG_TYPE, LIKE_MAPPING);
        }
        return new Block(mapping, path, List.of(known));
    }

    ProfileException fault(ProfileFault fault, String detail) {
        ProfileFault said = node instanceof Node.Nothing ? ProfileFault.MISSING : fault;
        return new ProfileException(said, node.place(), path, detail);
    }

    private ProfileException because(DateTimeException cause, String text) {
        ProfileException fault = fault(ProfileFault.BAD_TIME, text);
        fault.initCause(cause);
        return fault;
    }
}
