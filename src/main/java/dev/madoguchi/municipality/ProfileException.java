package dev.madoguchi.municipality;

import dev.madoguchi.yaml.Place;
import java.io.Serial;
import java.util.List;

/**
 * A profile that cannot be used, and where to mend it.
 *
 * <p>The message is one English line for the log: {@code file:line:column: field: what is wrong}. A person reads the text under
 * {@link ProfileFault#messageKey()} with {@link #arguments()}, and what to do under the same key with {@code .todo}.
 */
public final class ProfileException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProfileFault fault;
    private final String file;
    private final int line;
    private final int column;
    private final String field;
    private final String detail;

    public ProfileException(ProfileFault fault, Place place, String field, String detail) {
        super("%s: %s: %s".formatted(place, field, fault.english(detail)));
        this.fault = fault;
        this.file = place.file();
        this.line = place.line();
        this.column = place.column();
        this.field = field;
        this.detail = detail;
    }

    /** What kind of mistake it is. */
    public ProfileFault fault() {
        return fault;
    }

    /** The file's name, without its folder. */
    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** The column, counted from 1. */
    public int column() {
        return column;
    }

    /** The field as a path, such as {@code sites[0].windows[1].serves[2]}; {@code profile} for the file as a whole. */
    public String field() {
        return field;
    }

    /** What the text under {@link ProfileFault#messageKey()} needs: file, line, column, field, detail. Numbers are texts. */
    public List<String> arguments() {
        return List.of(file, Integer.toString(line), Integer.toString(column), field, detail);
    }
}
