package dev.madoguchi.express;

import dev.madoguchi.municipality.ExpressFile;
import dev.madoguchi.municipality.ExpressFile.Part;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names the photo's file by the city's rule. The same case has the same name whenever it is asked for. */
final class PhotoName {
    /** The highest number that {@code {seq}} gives. */
    static final int LAST = 999;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private final String pattern;
    private final Pattern ours;

    PhotoName(ExpressFile rule) {
        this.pattern = rule.name();
        this.ours = Pattern.compile("\\Q" + filled(part -> "\\E" + shape(part) + "\\Q") + "\\E");
    }

    /** Whether {@link #of} can give several names for one case. */
    boolean counts() {
        return pattern.contains(field(Part.SEQ));
    }

    /** @param number what {@code {seq}} becomes */
    String of(Subject.Case subject, int number) {
        return filled(part -> switch (part) {
            case DATE -> DATE.format(subject.at());
            case TIME -> TIME.format(subject.at());
            case SITE -> subject.site();
            case TICKET -> subject.ticket();
            case SEQ -> "%03d".formatted(number);
        });
    }

    /** Whether a file of this name may be from here. */
    boolean isOurs(String name) {
        return ours.matcher(name).matches();
    }

    private static String shape(Part part) {
        return switch (part) {
            case DATE -> "\\d{8}";
            case TIME -> "\\d{6}";
            case SITE -> "[a-z][a-z0-9-]*";
            case TICKET -> "[A-Z]+-\\d{3,}";
            case SEQ -> "\\d{3}";
        };
    }

    private String filled(Function<Part, String> value) {
        String name = pattern;
        for (Part part : Part.values()) {
            name = name.replace(field(part), value.apply(part));
        }
        return name;
    }

    private static String field(Part part) {
        return "{" + part.name().toLowerCase(Locale.ROOT) + "}";
    }
}
