package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a day's visitors would leave where it should not be: their texts in every spelling and writing, and their photographs' own bytes.
 *
 * <p>Only who proves something about invented people holds this; a workstation keeps a {@link SearchList}.
 */
public final class DayTraces {
    private static final int MOST_FINDINGS = 20;

    private final PersonalStrings strings;
    private final List<byte[]> photos;

    private DayTraces(PersonalStrings strings, List<byte[]> photos) {
        this.strings = strings;
        this.photos = photos;
    }

    /**
     * The traces of these visitors.
     *
     * @param photos their photographs, as JPEG files
     * @param published what stands there for everybody to read, such as the text of the municipality's profile
     */
    public static DayTraces of(List<LedgerEntry> entries, List<byte[]> photos, LocalDate day, String published) {
        return new DayTraces(PersonalStrings.of(entries, day, published), List.copyOf(photos));
    }

    /** How many texts are looked for. */
    public int texts() {
        return strings.texts().size();
    }

    /** How many byte patterns they and the photographs make. */
    public int patternCount() {
        return patterns().count();
    }

    /**
     * Looks through bytes that are no file of the product's, such as a process's memory: there the program's own icons are nobody's
     * pictures, and only the visitors' texts and photographs count.
     *
     * @param shown what findings call it
     */
    public Look in(InputStream data, String shown) throws IOException {
        ByteScan.Result result = new ByteScan(patterns()).scan(data, shown, Integer.MAX_VALUE);
        List<Finding> found = result.findings().stream()
                .filter(finding -> finding.kind() != PersonalKind.PICTURE)
                .toList();
        return new Look(
                result.bytes(),
                found.size(),
                found.stream().limit(MOST_FINDINGS).toList());
    }

    /**
     * What came of a look.
     *
     * @param bytes how many were read
     * @param count how many traces there are
     * @param first the first of them
     */
    public record Look(long bytes, int count, List<Finding> first) {
        /** This look and another, together. */
        public Look and(Look other) {
            List<Finding> both = Stream.concat(first.stream(), other.first.stream())
                    .limit(MOST_FINDINGS)
                    .toList();
            return new Look(bytes + other.bytes, count + other.count, both);
        }
    }

    PersonalStrings strings() {
        return strings;
    }

    BytePatterns patterns() {
        BytePatterns patterns = BytePatterns.of(strings.texts());
        photos.forEach(patterns::with);
        return patterns;
    }

    /** Says nothing of the visitors. */
    @Override
    public String toString() {
        return strings + ", " + photos.size() + " photos";
    }
}
