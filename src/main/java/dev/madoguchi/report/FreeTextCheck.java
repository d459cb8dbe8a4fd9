package dev.madoguchi.report;

import java.util.List;

/** Looks for personal data in what a person typed; a report has none (004 §2-1(12)). */
public interface FreeTextCheck {

    /** Every place that looks like personal data, from the front; none where the text may be handed in. */
    List<Place> look(String text);

    /**
     * Part of a text.
     *
     * @param from of its first character
     * @param to after its last one
     */
    record Place(int from, int to) {}
}
