package dev.madoguchi.manual;

import java.util.List;

/**
 * What lies in the folders of an office's manual.
 *
 * @param latest each article as it was last written, drafts too: for who edits
 * @param approved of each article the version that was approved last: for the counter
 * @param complaints one sentence for each file that cannot be used, with what to change; the others can be
 */
public record Shelf(Manual latest, Manual approved, List<String> complaints) {
    public Shelf {
        complaints = List.copyOf(complaints);
    }

    /** Nothing at all. */
    public static Shelf empty() {
        Manual none = new Manual(List.of());
        return new Shelf(none, none, List.of());
    }
}
