package dev.madoguchi.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a layout asks for between two pairs of braces. */
sealed interface Placeholder {
    /** The words between the braces; full-width braces and blanks are taken too, as an input method writes them. */
    Pattern BRACES = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");

    /** As it is written, without the braces. */
    String written();

    /** {@code {{municipality}}}: a field by its name. */
    record Named(String written) implements Placeholder {}

    /** {@code {{count application.AT_ISSUE}}}: how often a deed was done. */
    record Count(String written, String deed) implements Placeholder {}

    /** {@code {{table work}}}: a table whose top left corner is this cell; what stands below moves down. */
    record Table(String written, String name) implements Placeholder {}

    /** {@code {{chart days}}}: a chart of a table, as large as the merged cells it stands in. */
    record Chart(String written, String name) implements Placeholder {}

    /** {@code {{tables}}}: every table of the report, one below the other, each under its title. */
    record Tables(String written) implements Placeholder {}

    /** Everything that a cell's text asks for, in its order. */
    static List<Placeholder> in(String text) {
        List<Placeholder> all = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            all.add(of(braces.group(1).replace('　', ' ').strip().replaceAll("\\s+", " ")));
        }
        return all;
    }

    private static Placeholder of(String written) {
        int blank = written.indexOf(' ');
        String rest = written.substring(blank + 1);
        return switch (blank < 0 ? written : written.substring(0, blank)) {
            case "tables" -> new Tables(written);
            case "count" -> new Count(written, rest);
            case "table" -> new Table(written, rest);
            case "chart" -> new Chart(written, rest);
            default -> new Named(written);
        };
    }
}
