package dev.madoguchi.city.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A page being written: every text and every attribute is escaped on its way in, and what was opened last is closed first. */
final class Html {
    private static final List<String> EMPTY = List.of("meta", "link", "input");

    private final StringBuilder markup = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns
     */
    Html open(String tag, String... attributes) {
        markup.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            markup.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        markup.append('>');
        if (!EMPTY.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** Ends what was opened last. */
    Html close() {
        markup.append("</").append(open.pop()).append('>');
        return this;
    }

    Html text(String text) {
        markup.append(escaped(text));
        return this;
    }

    /** A whole element with a text in it. */
    Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A table's head: its caption, and the names of its columns. */
    Html table(String caption, List<String> columns) {
        open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        open("table").leaf("caption", caption).open("thead").open("tr");
        columns.forEach(column -> leaf("th", column, "scope", "col"));
        return close().close().open("tbody");
    }

    /** A cell that holds a number. */
    Html number(String text) {
        return leaf("td", text, "class", "number");
    }

    Html endTable() {
        return close().close().close();
    }

    /** Everything, complete. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("left open: " + open);
        }
        return "<!DOCTYPE html>\n" + markup;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
