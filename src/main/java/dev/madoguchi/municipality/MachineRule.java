package dev.madoguchi.municipality;

import java.util.List;

/**
 * What is checked when the ticket machine is opened and closed (000 §4(2)②: 番号発券機の準備・終了; 004 §2-1(8)②). The specifications
 * name the deed and no items.
 *
 * @param clause where the items come from
 */
public record MachineRule(List<Item> opening, List<Item> closing, String clause) {
    public MachineRule {
        opening = List.copyOf(opening);
        closing = List.copyOf(closing);
    }

    /**
     * One thing to check.
     *
     * @param what what the program itself knows of it
     * @param text what the clerk reads and confirms
     */
    public record Item(What what, String text) {}

    /** What the program shows beside an item. */
    public enum What {
        /** How the printer says that its paper is. */
        PAPER,
        /** How the last trial print ended. */
        TEST_PRINT,
        /** How many numbers of each series are given today. */
        SERIES,
        /** This computer's date and time. */
        CLOCK,
        /** How many tickets are neither served nor explained. */
        TICKETS,
        /** Nothing: only a person sees it. */
        HAND
    }
}
