package dev.madoguchi.city.vault;

/** What storing a station's head came to. */
public sealed interface HeadStoring {
    record Added(StationHead head) implements HeadStoring {}

    /** The day has this head already; what was stored then. */
    record SameAgain(StationHead head) implements HeadStoring {}

    /** The day has another head; what came is kept as evidence. */
    record Conflict() implements HeadStoring {}
}
