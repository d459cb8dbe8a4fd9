package dev.madoguchi.app.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.ui.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code print --json} says.
 *
 * @param pictures how many slips were written as pictures
 * @param outcome {@code printed}, {@code queued}, {@code not printed} or {@code unknown}; missing where nothing was sent
 * @param fault what was seen, as in {@code DeviceFault}
 * @param nearEnd whether the roll is nearly used up
 * @param words what to tell a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrintAnswer(
        int pictures,
        @Nullable String outcome,
        @Nullable String fault,
        @Nullable Boolean nearEnd,
        @Nullable String words) {

    static PrintAnswer of(int pictures, Optional<PrintOutcome> outcome, Texts texts) {
        if (outcome.isEmpty()) {
            return new PrintAnswer(pictures, null, null, null, null);
        }
        String key = outcome.get().messageKey();
        String words = texts.get(key) + " " + texts.get(key + ".todo");
        return switch (outcome.get()) {
            case PrintOutcome.Printed printed -> new PrintAnswer(pictures, "printed", null, printed.nearEnd(), words);
            case PrintOutcome.NotPrinted not ->
                new PrintAnswer(pictures, "not printed", not.fault().name(), null, words);
            case PrintOutcome.Unknown unknown ->
                new PrintAnswer(
                        pictures,
                        unknown.queued() ? "queued" : "unknown",
                        unknown.queued() ? null : unknown.fault().name(),
                        null,
                        words);
        };
    }
}
