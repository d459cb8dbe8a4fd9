package dev.madoguchi.support;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import dev.madoguchi.ui.FaultCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes lines that may leave the office: what the program says in its own fixed words, with figures, times and names of its own
 * kinds in their places. What is a text at that moment is left out, and so is what an exception says: a name may be in it. Of
 * others' classes only their name and the kind of the error is written, for they join texts as they like.
 */
final class BareLayout extends LayoutBase<ILoggingEvent> {
    /** Stands where something was left out. */
    static final String LEFT_OUT = "…";

    private static final String OURS = "dev.madoguchi.";
    private static final int DEEPEST = 40;
    private static final int MOST_CAUSES = 6;

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        line.append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(' ')
                .append(event.getLoggerName().startsWith(OURS) ? words(event) : LEFT_OUT)
                .append(System.lineSeparator());
        int causes = 0;
        for (IThrowableProxy error = event.getThrowableProxy();
                error != null && causes < MOST_CAUSES;
                error = error.getCause()) {
            told(line, error);
            causes++;
        }
        return line.toString();
    }

    private static String words(ILoggingEvent event) {
        Object[] arguments = event.getArgumentArray() == null ? new Object[0] : event.getArgumentArray();
        return MessageFormatter.arrayFormat(
                        event.getMessage(),
                        Arrays.stream(arguments).map(BareLayout::bare).toArray())
                .getMessage();
    }

    private static String bare(@Nullable Object argument) {
        if (argument == null) {
            return LEFT_OUT;
        }
        return switch (argument) {
            case Number figure -> figure.toString();
            case Boolean yes -> yes.toString();
            case Enum<?> name -> name.name();
            case Temporal time -> time.toString();
            case Duration time -> time.toString();
            case FaultCode code -> code.text();
            default -> LEFT_OUT;
        };
    }

    private static void told(StringBuilder lines, IThrowableProxy error) {
        lines.append("  ").append(error.getClassName()).append(System.lineSeparator());
        Stream.of(error.getStackTraceElementProxyArray())
                .limit(DEEPEST)
                .map(StackTraceElementProxy::getStackTraceElement)
                .forEach(place -> lines.append("    at ").append(place).append(System.lineSeparator()));
    }
}
