package dev.madoguchi.city.console;

/** What the console answers to a browser. */
public sealed interface Answer {
    /** A page. */
    record Page(int status, String html) implements Answer {}

    /**
     * A file to be kept.
     *
     * @param type its media type
     */
    record Download(String name, String type, String text) implements Answer {}

    /** Another page is to be asked for. */
    record Elsewhere(String page) implements Answer {}

    /** Another page, with a session from now on. */
    record Entered(String page, String token) implements Answer {
        @Override
        public String toString() {
            return "Entered";
        }
    }

    /** Another page, with no session any more. */
    record Left(String page) implements Answer {}
}
