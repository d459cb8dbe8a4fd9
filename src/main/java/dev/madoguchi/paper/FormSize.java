package dev.madoguchi.paper;

import dev.madoguchi.municipality.Stationery;

/** The size of a form or an envelope. */
public record FormSize(double width, double height, String media) implements PaperSize {

    public static FormSize of(Stationery stationery) {
        return new FormSize(stationery.width(), stationery.height(), stationery.media());
    }
}
