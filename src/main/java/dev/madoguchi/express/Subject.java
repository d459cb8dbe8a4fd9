package dev.madoguchi.express;

import java.time.LocalDateTime;
import java.util.function.Supplier;

/**
 * What is handed over, and by whom.
 *
 * @param about what names the file
 * @param photo the JPEG; asked for when it is written and not before
 * @param by who works here
 */
public record Subject(Case about, Supplier<byte[]> photo, String by) {

    /**
     * The visitor's case, as it is told from others without saying who came.
     *
     * @param site the site's id
     * @param ticket the number the visitor holds
     * @param at when the number was taken, at the counter's clock
     */
    public record Case(String site, String ticket, LocalDateTime at) {}

    /** Says nothing of the photo. */
    @Override
    public String toString() {
        return "Subject";
    }
}
