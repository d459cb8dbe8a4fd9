package dev.madoguchi.report;

import java.math.BigDecimal;
import java.util.List;

/** What stands in one field of a report. */
public sealed interface Value {

    /** Words, on one line or several; empty where there is nothing to say. */
    record Words(String text) implements Value {}

    /** A number. */
    record Figure(BigDecimal number) implements Value {
        static Figure of(long number) {
            return new Figure(BigDecimal.valueOf(number));
        }
    }

    /**
     * A table.
     *
     * @param head the columns' names
     * @param rows as wide as the head
     * @param foot how many of the last rows sum up the others
     */
    record Grid(String title, List<String> head, List<List<Value>> rows, int foot) implements Value {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The rows that sum nothing up. */
        public List<List<Value>> body() {
            return rows.subList(0, rows.size() - foot);
        }
    }
}
