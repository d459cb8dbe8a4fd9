package dev.madoguchi.photo.check;

import dev.madoguchi.municipality.PhotoLimit;
import dev.madoguchi.municipality.PhotoPrint;
import dev.madoguchi.municipality.PhotoTable;
import dev.madoguchi.municipality.reading.Profiles;
import java.util.Objects;

/**
 * What a photo has to be like, as a profile says it.
 *
 * <p>No figures are published for the card's own photo, so that those of the passport stand in for the head (domain-facts
 * 5.2), and they are what is cut to. No limit depends on how light or dark a skin is.
 *
 * @param table the figures
 */
public record PhotoRules(PhotoTable table) {
    /** The rules where a profile does not say its own. */
    public static final PhotoRules CARD = new PhotoRules(Profiles.usualPhoto());

    /** The millimetres that are cut to. */
    public PhotoPrint geometry() {
        return table.print();
    }

    /** The limit of a measure that has one. */
    PhotoLimit limit(String measure) {
        return Objects.requireNonNull(table.limits().get(measure), measure);
    }

    /** Whether the head, cut like this, is between the limits. */
    boolean headFits(double millimetres) {
        return !limit("headHeight").warns(tenths(millimetres));
    }

    boolean topFits(double millimetres) {
        return !limit("topMargin").warns(tenths(millimetres));
    }

    boolean centreFits(double millimetres) {
        return !limit("centre").warns(tenths(millimetres));
    }

    /** What a crop of whole pixels is exact to. */
    static double tenths(double millimetres) {
        return Math.round(millimetres * 10) / 10.0;
    }
}
